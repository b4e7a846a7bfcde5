package clinic.quiver.handout;

import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What came of the wish to make sheets. The reason of a rule is {@link HandoutTexts#reason}. */
public sealed interface Composition {

    record Composed(Handout handout) implements Composition {}

    /** At least one of the sheets may not be made; none was. */
    record Refused(List<Refusal> refusals) implements Composition {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Why a sheet may not be made.
     *
     * @param instead the notice that may be given in its place
     */
    record Refusal(String sheetId, String ruleId, Optional<String> instead) {}

    /**
     * A sheet needs a recent lab value first.
     *
     * @param below the value has to be below this
     * @param days and at most this many days old
     */
    record NeedsLab(String sheetId, String ruleId, LinkId lab, BigDecimal below, int days) implements Composition {}
}
