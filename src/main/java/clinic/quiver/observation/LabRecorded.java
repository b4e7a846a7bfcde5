package clinic.quiver.observation;

import clinic.quiver.observation.lab.Doubt;
import clinic.quiver.questionnaire.LinkId;
import java.util.List;

/** What came of recording results. */
public sealed interface LabRecorded {

    /**
     * All are in the record.
     *
     * @param results what was added, computed ones included; what was in the record already is not added again
     * @param withdrawn computed results that no longer follow from their sample, and count no more
     */
    record Done(List<LabResult> results, List<LabResult> withdrawn) implements LabRecorded {

        public Done {
            results = List.copyOf(results);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Nothing was stored: nobody can have this value, or the test is not measured in this unit. */
    record Impossible(LinkId analyte) implements LabRecorded {}

    /** Nothing was stored: this value has to be confirmed first. */
    record Doubtful(LinkId analyte, List<Doubt> doubts) implements LabRecorded {

        public Doubtful {
            doubts = List.copyOf(doubts);
        }
    }

    /** Nothing was stored: the sample would have been taken later than now. */
    record InTheFuture(LinkId analyte) implements LabRecorded {}
}
