package clinic.quiver.triage.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the changes of one group. */
final class Tally {

    private final Group group;
    private final KnownEquivalents known;
    private final Map<String, Verdict> survived = new TreeMap<>();
    private final List<String> provedEquivalent = new ArrayList<>();
    private final List<String> saidEquivalent = new ArrayList<>();
    private int changes;
    private int noticed;

    Tally(Group group, KnownEquivalents known) {
        this.group = group;
        this.known = known;
    }

    void count(Mutant mutant, Verdict verdict) {
        changes++;
        switch (verdict) {
            case Verdict.Noticed() -> noticed++;
            case Verdict.ProvedEquivalent() -> provedEquivalent.add(mutant.words());
            case Verdict.Unnoticed unnoticed -> countUnnoticed(mutant, unnoticed);
            case Verdict.MissingExample missing -> countUnnoticed(mutant, missing);
        }
    }

    private void countUnnoticed(Mutant mutant, Verdict verdict) {
        if (known.contain(mutant)) {
            saidEquivalent.add(mutant.words());
        } else {
            survived.put(mutant.words(), verdict);
        }
    }

    /** Changes that no case noticed though some patient would be judged differently, or might be. */
    Map<String, Verdict> survived() {
        return survived;
    }

    /** Changes that make no difference, as was proved by trying everybody. */
    List<String> provedEquivalent() {
        return provedEquivalent;
    }

    /** Changes that make no difference, as the list of known ones says. */
    List<String> saidEquivalent() {
        return saidEquivalent;
    }

    /** Noticed changes in percent of those that make a difference. */
    double score() {
        int thatMatter = noticed + survived.size();
        return thatMatter == 0 ? 100 : 100.0 * noticed / thatMatter;
    }

    boolean reachesBar() {
        return score() >= group.bar();
    }

    static String heading() {
        return String.format(
                "%-10s %8s %8s %7s %7s %9s %8s %5s",
                "level", "changes", "noticed", "proved", "listed", "survived", "score", "bar");
    }

    String line() {
        return String.format(
                "%-10s %8d %8d %7d %7d %9d %7.1f%% %4d%%",
                group,
                changes,
                noticed,
                provedEquivalent.size(),
                saidEquivalent.size(),
                survived.size(),
                score(),
                group.bar());
    }
}
