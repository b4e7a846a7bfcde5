package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerValue;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a list or a body map. The codes that its leaves name have numbers, and for each it is known beforehand which
 * leaves name it; a leaf is a bit.
 */
final class ListSlot extends Slot {

    /** How many leaves it can read for. */
    static final int MOST_LEAVES = Long.SIZE;

    /** The number of the code that says that the list may not be whole. */
    private static final int OPEN = 0;

    /** The number of all codes that no leaf names. */
    private static final int UNNAMED = 1;

    private final int leaves;
    private final long only;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final long[] naming;

    private ListSlot(Reading reading, List<String> codes, Logic logic) {
        super(reading, reading.values(replies(codes), logic));
        List<Condition> conditions = reading.leaves();
        this.leaves = conditions.size();
        this.naming = new long[codes.size()];
        long leavesThatSayOnly = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            long bit = 1L << leaf;
            leavesThatSayOnly |= conditions.get(leaf) instanceof Condition.Only ? bit : 0;
            codesOf(conditions.get(leaf)).forEach(code -> naming[codes.indexOf(code)] |= bit);
        }
        this.only = leavesThatSayOnly;
        codes.forEach(code -> numbers.put(code, codes.indexOf(code)));
    }

    static ListSlot of(Reading reading, Logic logic) {
        Set<String> named = new TreeSet<>();
        reading.leaves().forEach(leaf -> named.addAll(codesOf(leaf)));
        Set<String> codes = new LinkedHashSet<>();
        codes.add(Answers.UNKNOWN_CODE);
        codes.add("not " + named);
        codes.addAll(named);
        return new ListSlot(reading, List.copyOf(codes), logic);
    }

    // A list of one code, as most are, has a mark.
    private static List<Reply> replies(List<String> codes) {
        List<Reply> replies = new ArrayList<>(NoValue.REPLIES);
        codes.forEach(code -> replies.add(new Given(new Answer.Choices(new TreeSet<>(Set.of(code))))));
        return replies;
    }

    private static Collection<String> codesOf(Condition condition) {
        return switch (condition) {
            case Condition.Has has -> has.codes();
            case Condition.Only only -> only.codes();
            default -> throw new IllegalArgumentException("not about a list: " + condition);
        };
    }

    @Override
    void enter(Answer answer, Layout layout) {
        switch (answer) {
            case Answer.Choices choices -> enter(choices.codes(), layout);
            case Answer.BodySites(var sites) -> enter(regions(sites), layout);
            case Answer unknown when unknown.isUnknown() -> layout.mark(this, NoValue.mark(unknown));
            default -> enter(AnswerValue.codes(item(), answer), layout);
        }
    }

    private static List<String> regions(Collection<BodySite> sites) {
        return sites.stream().map(site -> site.region().code()).distinct().toList();
    }

    private void enter(Collection<String> codes, Layout layout) {
        int[] numbered = codes.stream()
                .mapToInt(code -> numbers.getOrDefault(code, UNNAMED))
                .toArray();
        if (numbered.length == 1) {
            layout.mark(this, NoValue.END + numbered[0]);
        } else {
            layout.entry(this, new Entry.Listing(numbered));
        }
    }

    @Override
    void compare(Entry entry, Values values) {
        Entry.Listing listing = entry.listing();
        long named = 0;
        long otherNamed = 0;
        boolean isOpen = false;
        for (int i = 0; i < listing.size(); i++) {
            int code = listing.code(i);
            named |= naming[code];
            if (code == OPEN) {
                isOpen = true;
            } else {
                otherNamed |= ~naming[code];
            }
        }
        long holds = isOpen ? named & ~only : named & ~(only & otherNamed);
        long open = isOpen ? ~(named & ~only) & ~(only & otherNamed) : 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            values.put(first() + leaf, holds >>> leaf & 1, open >>> leaf & 1);
        }
    }
}
