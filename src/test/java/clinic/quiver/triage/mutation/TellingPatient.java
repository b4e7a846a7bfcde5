package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Looks for a patient whom two decisions judge differently, among all whom the questionnaire allows: nothing is answered
 * that would not have been asked. It goes through everything that the decisions can tell apart, so that finding nobody
 * proves that there is nobody.
 */
final class TellingPatient {

    /** Steps after which it gives up. */
    private static final int PATIENCE = 400_000;

    private static final int SHORT = 1_000;
    private static final int SHORT_SEARCHES = 60;

    private static final Reply DENIED = new Reply.Denied();

    private final Asking asking;
    private final Logic logic;
    private final Decision before;
    private final Decision after;
    private final KnownValues values;
    private final Set<Condition> leavesThatAsk;
    private final Set<LinkId> settled = new HashSet<>();
    private final Map<LinkId, Answer> given = new HashMap<>();
    private final Map<LinkId, List<Known>> valuesOf = new HashMap<>();
    private final Random random = new Random(20261122);
    private boolean withOpenAnswers;
    private int patience;

    /** How a search ended. */
    sealed interface Result {

        /** These answers tell the decisions apart. */
        record Found(Map<LinkId, Answer> given) implements Result {}

        /** Nobody can. */
        record Nobody() implements Result {}

        /** There is more to try than patience allows. */
        record GaveUp() implements Result {}
    }

    private TellingPatient(Questionnaire questionnaire, Logic logic, Decision before, Decision after) {
        this.asking = new Asking(questionnaire);
        this.logic = logic;
        this.before = before;
        this.after = after;
        Set<Condition> leaves = new LinkedHashSet<>();
        for (Condition condition : List.of(before.when(), before.anchor(), after.when(), after.anchor())) {
            leaves.addAll(Leaves.of(condition));
        }
        this.leavesThatAsk = asking.leavesBehind(leaves);
        leaves.addAll(leavesThatAsk);
        this.values = new KnownValues(questionnaire, leaves);
    }

    /** A patient judged differently before and after; one without open answers where there is one. */
    static Result search(Questionnaire questionnaire, Logic logic, Decision before, Decision after) {
        return new TellingPatient(questionnaire, logic, before, after).search();
    }

    /** What is not given was denied. */
    static Answers answers(Map<LinkId, Answer> given) {
        return item -> {
            Answer answer = given.get(item);
            return answer == null ? DENIED : new Reply.Given(answer);
        };
    }

    private Result search() {
        // Where only the anchors differ, only an open answer can tell.
        boolean sameWhen = before.when().equals(after.when());
        for (boolean open : sameWhen ? List.of(true) : List.of(false, true)) {
            withOpenAnswers = open;
            if (findSoon() || find(PATIENCE)) {
                return new Result.Found(new SmallerPatient(asking, logic, before, after).of(given));
            }
            if (patience < 0 && open) {
                return new Result.GaveUp();
            }
        }
        return new Result.Nobody();
    }

    // A wrong first step costs a whole search: a few short ones, each in another order, mostly find somebody at once.
    private boolean findSoon() {
        for (int i = 0; i < SHORT_SEARCHES; i++) {
            if (find(SHORT)) {
                return true;
            }
            if (patience >= 0) {
                return false;
            }
            valuesOf.values().forEach(list -> Collections.shuffle(list, random));
        }
        return false;
    }

    private boolean find(int steps) {
        patience = steps;
        settled.clear();
        given.clear();
        return find(rest(before), rest(after));
    }

    private boolean find(Decision left, Decision right) {
        if (--patience < 0 || left.equals(right)) {
            return false;
        }
        Optional<Outcome> leftOutcome = left.outcome();
        Optional<Outcome> rightOutcome = right.outcome();
        if (leftOutcome.isPresent() && rightOutcome.isPresent()) {
            return !leftOutcome.equals(rightOutcome);
        }
        return branch(askedFirst(Differences.firstOpenItem(left, right)), left, right);
    }

    // Of answers that leave the same to be settled, one is enough.
    private boolean branch(LinkId item, Decision left, Decision right) {
        settled.add(item);
        Set<Rest> seen = new HashSet<>();
        for (Known known : valuesOf.computeIfAbsent(item, id -> new ArrayList<>(values.of(id)))) {
            if (known.isOpen() && !withOpenAnswers) {
                continue;
            }
            given.putAll(known.given());
            if (isAsked(known)) {
                Rest rest = new Rest(rest(left), rest(right), whatIsAskedBecauseOf(item));
                if (seen.add(rest) && find(rest.left(), rest.right())) {
                    return true;
                }
            }
            given.keySet().removeAll(known.given().keySet());
        }
        settled.remove(item);
        return false;
    }

    private record Rest(Decision left, Decision right, List<Truth> asked) {}

    private boolean isAsked(Known known) {
        return known.given().keySet().stream().allMatch(item -> asking.isAsked(item, answers(given)));
    }

    private List<Truth> whatIsAskedBecauseOf(LinkId item) {
        return leavesThatAsk.stream()
                .filter(leaf -> asking.together(Leaves.itemOf(leaf)).equals(item))
                .map(leaf -> logic.truth(leaf, answers(given)))
                .toList();
    }

    private LinkId askedFirst(LinkId item) {
        for (LinkId earlier : asking.itemsBefore(item)) {
            if (!settled.contains(earlier)) {
                return askedFirst(earlier);
            }
        }
        return item;
    }

    private Decision rest(Decision decision) {
        return decision.rest(leaf -> settled.contains(Leaves.itemOf(leaf))
                ? Optional.of(logic.truth(leaf, answers(given)))
                : Optional.empty());
    }
}
