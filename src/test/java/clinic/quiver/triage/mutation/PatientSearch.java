package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Sum;
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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks for a patient whom two decisions judge differently, among all whom the questionnaire allows: nothing is answered
 * that would not have been asked. It goes through everything that the decisions can tell apart, so that finding nobody
 * proves that there is nobody.
 */
final class PatientSearch {

    /** Parts of the search after which it gives up. */
    private static final int PATIENCE = 400_000;

    private static final int SHORT = 1_000;
    private static final int SHORT_SEARCHES = 60;

    private static final Reply DENIED = new Reply.Denied();

    private final Questionnaire questionnaire;
    private final Logic logic;
    private final Decision before;
    private final Decision after;
    private final KnownValues values;
    private final Set<Condition> enabling = new LinkedHashSet<>();
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

    private PatientSearch(Questionnaire questionnaire, Logic logic, Decision before, Decision after) {
        this.questionnaire = questionnaire;
        this.logic = logic;
        this.before = before;
        this.after = after;
        this.values = new KnownValues(questionnaire, allLeaves());
    }

    /** A patient judged differently before and after; one without open answers where there is one. */
    static Result search(Questionnaire questionnaire, Logic logic, Decision before, Decision after) {
        return new PatientSearch(questionnaire, logic, before, after).search();
    }

    private Result search() {
        // Where only the anchors differ, only an open answer can tell.
        boolean sameWhen = before.when().equals(after.when());
        for (boolean open : sameWhen ? List.of(true) : List.of(false, true)) {
            withOpenAnswers = open;
            if (findSoon() || find(PATIENCE)) {
                return new Result.Found(new SmallerPatient(questionnaire, logic, before, after).of(given));
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
        Optional<Outcome> leftOutcome = outcome(left);
        Optional<Outcome> rightOutcome = outcome(right);
        if (leftOutcome.isPresent() && rightOutcome.isPresent()) {
            return !leftOutcome.equals(rightOutcome);
        }
        return branch(next(left, right), left, right);
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

    private List<Truth> whatIsAskedBecauseOf(LinkId item) {
        return enabling.stream()
                .filter(leaf -> variable(Leaves.itemOf(leaf)).equals(item))
                .map(leaf -> logic.truth(leaf, answers(given)))
                .toList();
    }

    private boolean isAsked(Known known) {
        return known.given().keySet().stream().allMatch(item -> isAsked(questionnaire, item, answers(given)));
    }

    /** Whether these answers leave the item on the patient's form; what staff enter always may be. */
    static boolean isAsked(Questionnaire questionnaire, LinkId linkId, Answers answers) {
        return questionnaire
                .find(linkId)
                .map(item -> item.source() != ItemSource.PATIENT || questionnaire.isShown(linkId, answers))
                .orElse(true);
    }

    /** What is not given was denied. */
    static Answers answers(Map<LinkId, Answer> given) {
        return item -> {
            Answer answer = given.get(item);
            return answer == null ? DENIED : new Reply.Given(answer);
        };
    }

    private Decision rest(Decision decision) {
        Condition when = Residue.of(decision.when(), this::truth);
        Optional<Truth> value = Residue.value(when);
        boolean anchorMatters = value.isEmpty() || value.get() == Truth.UNKNOWN;
        Condition anchor = anchorMatters
                ? Residue.certain(Residue.of(decision.anchor(), this::truth))
                : Decision.NEVER;
        return new Decision(anchor.equals(Decision.NEVER) ? Residue.certain(when) : when, anchor);
    }

    private Optional<Truth> truth(Condition leaf) {
        return settled.contains(Leaves.itemOf(leaf)) ? Optional.of(logic.truth(leaf, answers(given))) : Optional.empty();
    }

    private static Optional<Outcome> outcome(Decision rest) {
        return Residue.value(rest.when())
                .flatMap(when -> when == Truth.UNKNOWN
                        ? Residue.value(rest.anchor()).map(anchor -> Outcome.of(when, anchor))
                        : Optional.of(Outcome.of(when, Truth.FALSE)));
    }

    // The item that the first difference speaks of, but first what decides whether it is asked.
    private LinkId next(Decision left, Decision right) {
        Condition open = Stream.of(
                        differences(left.when(), right.when()),
                        differences(left.anchor(), right.anchor()),
                        Stream.of(left.anchor(), right.anchor(), left.when(), right.when()))
                .flatMap(Function.identity())
                .filter(PatientSearch::hasOpenLeaves)
                .findFirst()
                .orElseThrow();
        return askedFirst(Leaves.itemOf(openLeaves(open).findFirst().orElseThrow()));
    }

    private static Stream<Condition> differences(Condition left, Condition right) {
        List<Condition> inLeft = Leaves.partsOf(left);
        List<Condition> inRight = Leaves.partsOf(right);
        if (left.getClass().equals(right.getClass()) && inLeft.size() == inRight.size()) {
            for (int i = 0; i < inLeft.size(); i++) {
                if (!inLeft.get(i).equals(inRight.get(i))) {
                    return differences(inLeft.get(i), inRight.get(i));
                }
            }
            return left.equals(right) ? Stream.empty() : Stream.of(left, right);
        }
        return Stream.concat(
                inLeft.stream().filter(part -> !inRight.contains(part)),
                inRight.stream().filter(part -> !inLeft.contains(part)));
    }

    private static Stream<Condition> openLeaves(Condition condition) {
        return Leaves.of(condition).stream()
                .filter(leaf -> Residue.value(leaf).isEmpty());
    }

    private static boolean hasOpenLeaves(Condition condition) {
        return openLeaves(condition).findAny().isPresent();
    }

    private LinkId askedFirst(LinkId item) {
        for (LinkId earlier : askedBefore(item)) {
            if (!settled.contains(earlier)) {
                return askedFirst(earlier);
            }
        }
        return item;
    }

    private Set<LinkId> askedBefore(LinkId item) {
        Set<LinkId> items = new LinkedHashSet<>();
        enablingLeaves(item).forEach(leaf -> items.add(variable(Leaves.itemOf(leaf))));
        items.remove(item);
        return items;
    }

    // The parts of a sum are known together.
    private LinkId variable(LinkId item) {
        return questionnaire.sums().stream()
                .filter(sum -> sum.parts().containsKey(item))
                .findFirst()
                .map(Sum::name)
                .orElse(item);
    }

    // Those of the decisions, and those that decide whether their items are asked.
    private Set<Condition> allLeaves() {
        Set<Condition> leaves = new LinkedHashSet<>();
        for (Condition condition : List.of(before.when(), before.anchor(), after.when(), after.anchor())) {
            leaves.addAll(Leaves.of(condition));
        }
        Set<Condition> more = leaves;
        while (!more.isEmpty()) {
            Set<Condition> found = new LinkedHashSet<>();
            more.forEach(leaf -> found.addAll(enablingLeaves(Leaves.itemOf(leaf))));
            enabling.addAll(found);
            found.removeAll(leaves);
            leaves.addAll(found);
            more = found;
        }
        return leaves;
    }

    private Set<Condition> enablingLeaves(LinkId item) {
        Set<Condition> leaves = new LinkedHashSet<>();
        for (LinkId part : partsOf(item)) {
            questionnaire
                    .find(part)
                    .flatMap(Item::enableWhen)
                    .ifPresent(condition -> leaves.addAll(Leaves.of(condition)));
        }
        return leaves;
    }

    private List<LinkId> partsOf(LinkId item) {
        return questionnaire.sums().stream()
                .filter(sum -> sum.name().equals(item))
                .findFirst()
                .map(sum -> List.copyOf(sum.parts().sequencedKeySet()))
                .orElse(List.of(item));
    }
}
