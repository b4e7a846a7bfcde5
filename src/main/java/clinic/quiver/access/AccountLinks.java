package clinic.quiver.access;

import org.springframework.data.repository.CrudRepository;

interface AccountLinks extends CrudRepository<AccountLinkRow, byte[]> {}
