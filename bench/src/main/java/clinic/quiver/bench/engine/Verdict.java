package clinic.quiver.bench.engine;

import clinic.quiver.bench.table.Table;
import clinic.quiver.bench.table.Table.FloorRow;
import clinic.quiver.bench.table.Table.RuleRow;
import clinic.quiver.bench.table.Table.ScoreRow;
import clinic.quiver.triage.Nutrient;
import clinic.quiver.triage.TriageLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an engine says about one patient: each rule's state, each floor, each score, and the level. For one thread. */
public final class Verdict {

    /** How a rule stands. */
    public enum State {
        SILENT,
        FIRED,
        POSSIBLE,
        NOT_SETTLED
    }

    private final Table table;
    private final State[] rules;
    private final boolean[] floors;
    private final int[] scores = new int[Nutrient.values().length];
    private final int[][] points = new int[Nutrient.values().length][3];
    private TriageLevel soonest = TriageLevel.SELF_CARE;
    private boolean benign;

    public Verdict(Table table) {
        this.table = table;
        this.rules = new State[table.rules().size()];
        this.floors = new boolean[table.floors().size()];
        Arrays.fill(rules, State.SILENT);
    }

    /** The rule at this place in the table is certain. */
    public void fired(int place) {
        RuleRow rule = table.rules().get(place);
        rules[place] = State.FIRED;
        soonest = soonest.sooner(rule.level());
        benign |= rule.benign();
    }

    /** The rule at this place may be true and its anchor is. */
    public void possible(int place) {
        rules[place] = State.POSSIBLE;
        soonest = soonest.sooner(table.rules().get(place).level());
    }

    /** The rule at this place may be true; nothing points to it. */
    public void notSettled(int place) {
        rules[place] = State.NOT_SETTLED;
    }

    /** A question of the floor at this place is open. */
    public void floor(int place) {
        floors[place] = true;
        soonest = soonest.sooner(table.floors().get(place).level());
    }

    /** A feature of this part of a score brings points. */
    public void add(int nutrient, int part, int more) {
        points[nutrient][part] += more;
    }

    /** The points that the features of this part brought so far. */
    public int points(int nutrient, int part) {
        return points[nutrient][part];
    }

    /** The score of this nutrient, by the place of the constant. */
    public void score(int nutrient, int points) {
        scores[nutrient] = points;
    }

    public State state(int place) {
        return rules[place];
    }

    /** The points of this nutrient's score, by the place of the constant. */
    public int score(int nutrient) {
        return scores[nutrient];
    }

    /** The level of everything that counts; only a benign pattern brings it down to self-care. */
    public TriageLevel level() {
        return soonest == TriageLevel.SELF_CARE && !benign ? TriageLevel.ROUTINE : soonest;
    }

    /** What the other says differently, in words; empty when nothing. */
    public List<String> differences(Verdict other) {
        List<String> differences = new ArrayList<>();
        for (RuleRow rule : table.rules()) {
            compare(rule.id(), rules[rule.place()], other.rules[rule.place()], differences);
        }
        for (FloorRow floor : table.floors()) {
            compare(floor.id(), floors[floor.place()], other.floors[floor.place()], differences);
        }
        for (ScoreRow score : table.scores()) {
            Nutrient nutrient = score.nutrient();
            compare(nutrient.score().value(), score(nutrient.ordinal()), other.score(nutrient.ordinal()), differences);
        }
        compare("level", level(), other.level(), differences);
        return differences;
    }

    private static void compare(String what, Object here, Object there, List<String> differences) {
        if (!here.equals(there)) {
            differences.add(what + " " + here + " / " + there);
        }
    }
}
