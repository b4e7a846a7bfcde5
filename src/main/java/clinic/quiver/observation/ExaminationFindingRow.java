package clinic.quiver.observation;

import clinic.quiver.observation.Examination.Finding;
import clinic.quiver.patient.Visit;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "examination_finding")
@SuppressWarnings("UnusedVariable") // the keys are read by queries
class ExaminationFindingRow {

    @Id
    private UUID id;

    private UUID clinicId;
    private UUID visitId;
    private UUID patientId;
    private int revision;
    private String item;

    @Enumerated(EnumType.STRING)
    private Spot.Side side;

    private String grade;
    private Instant recordedAt;
    private UUID recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected ExaminationFindingRow() {}

    ExaminationFindingRow(ClinicId clinic, Visit visit, Spot spot, Finding finding) {
        this.id = RandomIds.next();
        this.clinicId = clinic.value();
        this.visitId = visit.id().value();
        this.patientId = visit.patient().value();
        this.revision = finding.revision();
        this.item = spot.item();
        this.side = spot.side();
        this.grade = finding.grade();
        this.recordedAt = finding.recordedAt();
        this.recordedBy = finding.recordedBy().value();
    }

    Spot spot() {
        return new Spot(item, side);
    }

    Finding finding() {
        return new Finding(grade, Optional.empty(), revision, recordedAt, new StaffId(recordedBy));
    }
}
