package clinic.quiver.observation;

import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.ComputedValues;
import clinic.quiver.observation.lab.ComputedValues.Computed;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes results of what was entered, and of what follows from it.
 *
 * @param known the results of the visit that count: one of a test and sample
 */
record NewResults(
        LabCatalogue catalogue,
        LabPatient patient,
        List<LabResult> known,
        VisitId visit,
        Instant now,
        StaffId by,
        boolean late) {

    /**
     * What an entry does to the record.
     *
     * @param withdrawn computed results that no longer follow from their sample
     */
    record Change(List<LabResult> added, List<LabResult> withdrawn) {}

    Change of(List<LabEntry> entries) {
        List<LabResult> added = new ArrayList<>();
        List<LabResult> withdrawn = new ArrayList<>();
        entries.forEach(entry -> add(added, entry.value(), entry.sampledAt(), entry.origin()));
        for (Instant sample :
                entries.stream().map(LabEntry::sampledAt).distinct().toList()) {
            List<LabValue> computed = computed(valuesOf(sample, added));
            computed.forEach(value -> add(added, value, sample, Origin.COMPUTED));
            known.stream()
                    .filter(result -> result.origin() == Origin.COMPUTED
                            && result.sampledAt().equals(sample))
                    .filter(result -> added.stream().noneMatch(result::isOfSameSample))
                    .filter(result -> computed.stream()
                            .noneMatch(value ->
                                    value.analyte().equals(result.value().analyte())))
                    .forEach(withdrawn::add);
        }
        return new Change(added, withdrawn);
    }

    private List<LabValue> computed(List<LabValue> sample) {
        return new ComputedValues(catalogue)
                .of(sample, patient).stream()
                        .filter(Computed.Value.class::isInstance)
                        .map(Computed.Value.class::cast)
                        .map(Computed.Value::value)
                        .toList();
    }

    // What was computed before is computed again.
    private List<LabValue> valuesOf(Instant sample, List<LabResult> added) {
        return Stream.concat(
                        added.stream(),
                        known.stream().filter(result -> added.stream().noneMatch(result::isOfSameSample)))
                .filter(result -> result.sampledAt().equals(sample) && result.origin() != Origin.COMPUTED)
                .map(LabResult::value)
                .toList();
    }

    private void add(List<LabResult> added, LabValue value, Instant sampledAt, Origin origin) {
        Analyte analyte = catalogue.get(value.analyte());
        LabResult result = new LabResult(
                RandomIds.next(),
                visit,
                value,
                analyte.inSi(value.amount()),
                origin,
                LabResults.standing(analyte, value, patient.sex()),
                sampledAt,
                now,
                by,
                late,
                Optional.empty());
        boolean isKnown = Stream.concat(added.reversed().stream(), known.stream())
                .filter(other -> other.isOfSameSample(result))
                .findFirst()
                .filter(other -> other.value().equals(value))
                .isPresent();
        if (!isKnown) {
            added.add(result);
        }
    }
}
