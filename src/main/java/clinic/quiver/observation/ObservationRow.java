package clinic.quiver.observation;

import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.AnswerJson;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.StaffId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "observation")
@SuppressWarnings("UnusedVariable") // the keys are read by queries
class ObservationRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Id
    private UUID id;

    private UUID clinicId;
    private UUID visitId;
    private UUID patientId;
    private String item;

    @JdbcTypeCode(SqlTypes.JSON)
    private String value;

    private Instant observedAt;
    private Instant recordedAt;
    private UUID recordedBy;
    private boolean late;
    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected ObservationRow() {}

    ObservationRow(ClinicId clinic, Visit visit, Observation observation) {
        this.id = RandomIds.next();
        this.clinicId = clinic.value();
        this.visitId = visit.id().value();
        this.patientId = visit.patient().value();
        this.item = observation.item().value();
        this.value = AnswerJson.write(observation.value()).toString();
        this.observedAt = observation.observedAt();
        this.recordedAt = observation.recordedAt();
        this.recordedBy = observation.recordedBy().value();
    }

    Observation toObservation() {
        return new Observation(
                LinkId.of(item),
                AnswerJson.read(JSON.readTree(value)),
                observedAt,
                recordedAt,
                new StaffId(recordedBy));
    }
}
