package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerValue;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Logic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a list or a body map. For each code that a leaf names it is known beforehand which leaves name it. */
final class ListSlot extends Slot {

    /** How many leaves it can read for. */
    static final int MOST_LEAVES = Long.SIZE;

    private static final int LISTED = NoValue.END;

    private final boolean[] isOnly;
    private final Map<String, Long> leavesByCode = new HashMap<>();
    private final long[] leavesByRegion = new long[BodyRegion.values().length];

    ListSlot(Reading reading, Logic logic) {
        super(reading, reading.values(NoValue.REPLIES, logic));
        List<Condition> leaves = reading.leaves();
        this.isOnly = new boolean[leaves.size()];
        for (int leaf = 0; leaf < isOnly.length; leaf++) {
            long bit = 1L << leaf;
            isOnly[leaf] = leaves.get(leaf) instanceof Condition.Only;
            codesOf(leaves.get(leaf)).forEach(code -> leavesByCode.merge(code, bit, (some, one) -> some | one));
        }
        for (BodyRegion region : BodyRegion.values()) {
            leavesByRegion[region.ordinal()] = leavesNaming(region.code());
        }
    }

    private static Collection<String> codesOf(Condition condition) {
        return switch (condition) {
            case Condition.Has has -> has.codes();
            case Condition.Only only -> only.codes();
            default -> throw new IllegalArgumentException("not about a list: " + condition);
        };
    }

    private long leavesNaming(String code) {
        return leavesByCode.getOrDefault(code, 0L);
    }

    @Override
    void read(Answer answer, Pass pass) {
        if (answer instanceof Answer.Choices(var codes)) {
            settle(pass, codes);
        } else if (answer instanceof Answer.BodySites places) {
            settle(pass, places);
        } else if (answer.isUnknown()) {
            settle(pass, NoValue.mark(answer));
        } else {
            settle(pass, AnswerValue.codes(item(), answer));
        }
    }

    private void settle(Pass pass, Answer.BodySites places) {
        long named = 0;
        long unnamed = 0;
        for (BodySite site : places.sites()) {
            long naming = leavesByRegion[site.region().ordinal()];
            named |= naming;
            unnamed |= ~naming;
        }
        settle(pass, named, unnamed, false);
    }

    private void settle(Pass pass, Collection<String> codes) {
        long named = 0;
        long unnamed = 0;
        boolean isOpen = false;
        for (String code : codes) {
            long naming = leavesNaming(code);
            named |= naming;
            if (code.equals(Answers.UNKNOWN_CODE)) {
                isOpen = true;
            } else {
                unnamed |= ~naming;
            }
        }
        settle(pass, named, unnamed, isOpen);
    }

    /**
     * Gives the leaves their values.
     *
     * @param named the leaves that name a code of the list
     * @param unnamed the leaves that do not name some code of the list
     * @param isOpen whether the list may not be whole
     */
    private void settle(Pass pass, long named, long unnamed, boolean isOpen) {
        byte[] values = new byte[isOnly.length];
        for (int leaf = 0; leaf < values.length; leaf++) {
            boolean holdsNamed = (named >>> leaf & 1) != 0;
            boolean holdsOther = (unnamed >>> leaf & 1) != 0;
            values[leaf] = isOnly[leaf] ? only(holdsNamed, holdsOther, isOpen) : any(holdsNamed, isOpen);
        }
        settle(pass, LISTED, values);
    }

    private static byte any(boolean holdsNamed, boolean isOpen) {
        if (holdsNamed) {
            return Values.TRUE;
        }
        return isOpen ? Values.UNKNOWN : Values.FALSE;
    }

    private static byte only(boolean holdsNamed, boolean holdsOther, boolean isOpen) {
        if (holdsOther) {
            return Values.FALSE;
        }
        return isOpen ? Values.UNKNOWN : any(holdsNamed, false);
    }
}
