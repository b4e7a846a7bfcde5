package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerValue;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a yes/no item or a single choice. Each code that a leaf names has its mark; all others share the last. */
final class CodeSlot extends Slot {

    private static final int YES = NoValue.END;
    private static final int NO = YES + 1;
    private static final int FIRST_CODE = NO + 1;

    private final Map<String, Integer> marks = new HashMap<>();
    private final int other;

    private CodeSlot(Reading reading, List<Reply> replies, Logic logic) {
        super(reading, reading.values(replies, logic));
        this.other = replies.size() - 1;
        for (int mark = FIRST_CODE; mark < other; mark++) {
            if (replies.get(mark) instanceof Given(Answer.Choice(String code))) {
                marks.put(code, mark);
            }
        }
    }

    static CodeSlot of(Reading reading, Logic logic) {
        Set<String> codes = new TreeSet<>();
        reading.leaves().forEach(leaf -> codes.addAll(codesOf(leaf)));
        List<Reply> replies = new ArrayList<>(NoValue.REPLIES);
        replies.add(new Given(new Answer.YesNo(true)));
        replies.add(new Given(new Answer.YesNo(false)));
        codes.forEach(code -> replies.add(new Given(new Answer.Choice(code))));
        replies.add(new Given(new Answer.Choice("not " + codes)));
        return new CodeSlot(reading, replies, logic);
    }

    private static Collection<String> codesOf(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> Set.of(is.value());
            case Condition.OneOf oneOf -> oneOf.values();
            default -> throw new IllegalArgumentException("not a single choice: " + condition);
        };
    }

    @Override
    void enter(Answer answer, Layout layout) {
        layout.mark(this, mark(answer));
    }

    private int mark(Answer answer) {
        if (answer instanceof Answer.YesNo(boolean yes)) {
            return yes ? YES : NO;
        }
        int mark = answer instanceof Answer.Choice ? NoValue.END : NoValue.mark(answer);
        return mark == NoValue.END ? marks.getOrDefault(AnswerValue.code(item(), answer), other) : mark;
    }

    @Override
    void compare(Entry entry, Values values) {
        throw new IllegalStateException("each code has its mark");
    }
}
