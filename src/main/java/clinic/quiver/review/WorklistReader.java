package clinic.quiver.review;

import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Search;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.review.WorklistPlaces.Wanted;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads parts of the worklist in one transaction each. */
@Component
@Transactional(readOnly = true)
class WorklistReader {

    private final WorklistPlaces places;
    private final WorklistEntries entries;
    private final VisitService visits;
    private final PatientService patients;

    WorklistReader(WorklistPlaces places, WorklistEntries entries, VisitService visits, PatientService patients) {
        this.places = places;
        this.entries = entries;
        this.visits = visits;
        this.patients = patients;
    }

    /**
     * The first rows behind a key, or of the list.
     *
     * @param holder whose patients are wanted; empty for everybody's
     */
    WorklistPage page(
            ClinicId clinic, Optional<StaffId> holder, WorklistFilter filter, Optional<WorklistKey> after, int rows) {
        Wanted wanted = new Wanted(clinic, filter, holder, found(clinic, filter));
        List<WorklistPlace> found = places.behind(wanted, after, rows + 1);
        List<WorklistPlace> shown = found.subList(0, Math.min(rows, found.size()));
        Optional<WorklistKey> next =
                found.size() > rows ? Optional.of(shown.getLast().key()) : Optional.empty();
        return new WorklistPage(entriesOf(shown), places.count(wanted), next);
    }

    /**
     * Visits that no longer stand on the list, or do not yet: of the day, of patients whom the text finds, or both.
     *
     * @param most so many at most; whoever finds that many has to ask for less
     */
    List<WorklistEntry> elsewhere(ClinicId clinic, WorklistFilter filter, int most) {
        Set<VisitId> listed = listed(clinic);
        List<Visit> found = candidates(filter, most + listed.size()).stream()
                .filter(visit -> !listed.contains(visit.id()))
                .limit(most)
                .toList();
        return entries.of(found);
    }

    /** Those of these visits that do not stand on the list. */
    List<WorklistEntry> stillElsewhere(ClinicId clinic, List<VisitId> shown) {
        Set<VisitId> listed = listed(clinic);
        return entries.of(visits.ofList(
                shown.stream().filter(visit -> !listed.contains(visit)).toList()));
    }

    private Set<VisitId> listed(ClinicId clinic) {
        return places.all(clinic).stream().map(WorklistPlace::visit).collect(Collectors.toSet());
    }

    private List<Visit> candidates(WorklistFilter filter, int most) {
        if (filter.day().isEmpty()) {
            List<PatientId> called = patients.find(Search.of(filter.text())).stream()
                    .map(Patient::id)
                    .toList();
            return visits.lastOf(called, most);
        }
        List<Visit> ofDay = visits.refreshDay(filter.day().get());
        if (filter.text().isEmpty()) {
            return ofDay;
        }
        Set<PatientId> called =
                patients.among(ofDay.stream().map(Visit::patient).toList(), Search.of(filter.text()));
        return ofDay.stream().filter(visit -> called.contains(visit.patient())).toList();
    }

    // The list is short beside the archive: whom of it a text finds is asked of the list.
    private Optional<Set<PatientId>> found(ClinicId clinic, WorklistFilter filter) {
        return filter.text().isEmpty()
                ? Optional.empty()
                : Optional.of(patients.among(places.patients(clinic), Search.of(filter.text())));
    }

    private List<WorklistEntry> entriesOf(List<WorklistPlace> shown) {
        Map<VisitId, WorklistPlace> byVisit =
                shown.stream().collect(Collectors.toMap(WorklistPlace::visit, Function.identity()));
        return entries.of(visits.ofList(shown.stream().map(WorklistPlace::visit).toList())).stream()
                .map(entry -> entry.unseenSince(unseenSince(byVisit, entry)))
                .toList();
    }

    private static Optional<Instant> unseenSince(Map<VisitId, WorklistPlace> places, WorklistEntry entry) {
        return Objects.requireNonNull(places.get(entry.visit().id())).unseenSince();
    }
}
