package clinic.quiver.access;

import org.springframework.data.repository.CrudRepository;

interface TabletEnrolments extends CrudRepository<TabletEnrolmentRow, byte[]> {}
