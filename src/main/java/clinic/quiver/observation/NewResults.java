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

/** Makes results of what was entered, and of what follows from it. */
record NewResults(
        LabCatalogue catalogue,
        LabPatient patient,
        List<LabResult> known,
        VisitId visit,
        Instant now,
        StaffId by,
        boolean late) {

    List<LabResult> of(List<LabEntry> entries) {
        List<LabResult> added = new ArrayList<>();
        entries.forEach(entry -> add(added, entry.value(), entry.sampledAt(), entry.origin()));
        for (Instant sample :
                added.stream().map(LabResult::sampledAt).distinct().toList()) {
            for (Computed computed : new ComputedValues(catalogue).of(valuesOf(sample, added), patient)) {
                if (computed instanceof Computed.Value(LabValue value)) {
                    add(added, value, sample, Origin.COMPUTED);
                }
            }
        }
        return added;
    }

    // What was computed before is computed again when a part of it is corrected.
    private List<LabValue> valuesOf(Instant sample, List<LabResult> added) {
        List<LabResult> newestFirst =
                Stream.concat(added.reversed().stream(), known.stream()).toList();
        return newestFirst.stream()
                .filter(result -> result.sampledAt().equals(sample) && result.origin() != Origin.COMPUTED)
                .filter(result -> newestFirst.stream()
                        .filter(other -> other.isOfSameSample(result) && other.origin() != Origin.COMPUTED)
                        .findFirst()
                        .filter(result::equals)
                        .isPresent())
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
