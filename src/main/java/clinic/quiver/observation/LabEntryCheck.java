package clinic.quiver.observation;

import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.Doubt;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.observation.lab.Plausibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a result may be recorded as it was entered. */
final class LabEntryCheck {

    private final LabCatalogue catalogue;
    private final LabPatient patient;
    private final Instant now;

    LabEntryCheck(LabCatalogue catalogue, LabPatient patient, Instant now) {
        this.catalogue = catalogue;
        this.patient = patient;
        this.now = now;
    }

    Optional<LabRecorded> refusal(LabEntry entry) {
        LabValue value = entry.value();
        Optional<Analyte> analyte = catalogue
                .find(value.analyte())
                .filter(found -> found.unit(value.amount().unit()).isPresent())
                .filter(found -> value.amount().number().signum() >= 0)
                .filter(found -> !new Plausibility(found, patient.sex()).isImpossible(value.amount()));
        if (analyte.isEmpty()) {
            return Optional.of(new LabRecorded.Impossible(value.analyte()));
        }
        if (entry.sampledAt().isAfter(now)) {
            return Optional.of(new LabRecorded.InTheFuture(value.analyte()));
        }
        List<Doubt> doubts = new Plausibility(analyte.get(), patient.sex()).doubts(value);
        return doubts.isEmpty() || entry.confirmed()
                ? Optional.empty()
                : Optional.of(new LabRecorded.Doubtful(value.analyte(), doubts));
    }

    /** One sample has one value of a test: of two that differ nobody could say which one the rules read. */
    Optional<LabRecorded> saidTwice(List<LabEntry> entries) {
        return entries.stream()
                .filter(entry -> entries.stream().anyMatch(other -> isOtherValueOfSame(entry, other)))
                .findFirst()
                .map(entry -> new LabRecorded.Doubtful(entry.value().analyte(), List.of(new Doubt.SaidTwice())));
    }

    private boolean isOtherValueOfSame(LabEntry entry, LabEntry other) {
        return entry.value().analyte().equals(other.value().analyte())
                && entry.sampledAt().equals(other.sampledAt())
                && (entry.value().amount().bound() != other.value().amount().bound()
                        || si(entry).compareTo(si(other)) != 0);
    }

    private BigDecimal si(LabEntry entry) {
        return catalogue.get(entry.value().analyte()).inSi(entry.value().amount());
    }
}
