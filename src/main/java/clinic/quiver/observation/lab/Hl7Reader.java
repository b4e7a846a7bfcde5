package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Draft;
import clinic.quiver.observation.lab.ReportLine.PassedOver;
import clinic.quiver.observation.lab.ReportLine.Refusal;
import clinic.quiver.observation.lab.ReportLine.Refused;
import clinic.quiver.observation.lab.ResultReader.Row;
import java.util.List;
import java.util.Optional;

/** Reads the segments of an HL7 version 2 message. */
final class Hl7Reader {

    private static final int LONGEST_NOTES = 2_000;

    private final Hl7Notes notes;
    private final ReportHead head;
    private final ResultReader results;

    /** A reader for one report. */
    Hl7Reader(List<String> report, ReportHead head, ResultReader results) {
        this.notes = new Hl7Notes(report);
        this.head = head;
        this.results = results;
    }

    ReportLine read(int number, Hl7Line line) {
        line.sampledAt().ifPresent(head::wasSampledAt);
        line.birthDate().ifPresent(head::wasBornOn);
        if (!line.isResult()) {
            return new PassedOver(number, line.text());
        }
        if (line.isWithdrawn()) {
            return new Refused(number, line.text(), Refusal.WITHDRAWN_BY_LAB, Draft.NOTHING);
        }
        String said = notes.of(number);
        return said.length() > LONGEST_NOTES
                ? new Refused(number, line.text(), Refusal.TOO_LONG, Draft.NOTHING)
                : results.read(new Row(
                        number, line.text(), Hl7Line.HEADING, line.cells(said), Optional.of('.'), Optional.empty()));
    }
}
