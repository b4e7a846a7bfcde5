package clinic.quiver.bench.triage;

import clinic.quiver.bench.patient.Patient;
import java.util.List;

/** Quiver and a peer see a patient differently. */
final class DisagreementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DisagreementException(String peer, Patient patient, List<String> differences) {
        super("Quiver / " + peer + ": " + String.join("; ", differences) + "\n  patient: " + patient);
    }
}
