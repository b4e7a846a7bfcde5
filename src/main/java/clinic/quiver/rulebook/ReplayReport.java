package clinic.quiver.rulebook;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ContentVersion;
import clinic.quiver.rulebook.Replay.LevelChange;
import clinic.quiver.rulebook.Replay.RuleChange;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.RuleText;
import clinic.quiver.triage.RuleTexts;
import clinic.quiver.triage.vignette.RuleProof.Failure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToIntFunction;

/** Prints replays for whoever edits the rules: no name, no birth date, no answer. */
final class ReplayReport {

    private final PrintStream out;
    private final RuleTexts edited;
    private final RuleTexts running;

    ReplayReport(PrintStream out, RuleTexts edited, RuleTexts running) {
        this.out = out;
        this.edited = edited;
        this.running = running;
    }

    void print(Clinic clinic, Replay replay) {
        out.println(clinic.settings().name() + ": the last " + replay.responses()
                + " responses that were handed in, assessed");
        out.println("  with the edited content  " + name(replay.candidate()));
        out.println("  beside the running one   " + name(replay.running()));
        if (replay.candidate().hash().equals(replay.running().hash())) {
            out.println("These two are the same.");
        }
        out.println("Come out differently: " + replay.changed() + ". The same: "
                + (replay.responses() - replay.changed()) + ".");
        printLevels(replay.levels());
        print("Newly met", replay.rules(), RuleChange::newlyFired);
        print("No longer met", replay.rules(), RuleChange::noLongerFired);
        print("Newly possible", replay.rules(), RuleChange::newlyPossible);
        print("No longer possible", replay.rules(), RuleChange::noLongerPossible);
        print("COULD NOT BE EVALUATED", replay.rules(), RuleChange::newlyFailed);
    }

    /** Says what keeps the edited content from being switched on. */
    void print(List<Failure> contradicted) {
        if (!contradicted.isEmpty()) {
            out.println("A start refuses the edited content until these examples and its rules agree:");
            contradicted.forEach(failure -> out.println("  " + failure.place() + ": " + failure.reason()));
        }
    }

    /** Lists visits by their ids, which open a record to nobody but a clinician who is signed in. */
    void print(SequencedMap<VisitId, AssessmentDifference> visits) {
        out.println("Visits that come out differently:");
        for (Map.Entry<VisitId, AssessmentDifference> visit : visits.entrySet()) {
            AssessmentDifference difference = visit.getValue();
            List<String> changes = new ArrayList<>();
            difference.newlyFired().forEach(rule -> changes.add("+" + rule));
            difference.noLongerFired().forEach(rule -> changes.add("-" + rule));
            difference.newlyPossible().forEach(rule -> changes.add("+" + rule + "?"));
            difference.noLongerPossible().forEach(rule -> changes.add("-" + rule + "?"));
            difference.newlyFailed().forEach(rule -> changes.add("!" + rule));
            out.println("  " + visit.getKey() + "  " + difference.from().fileName() + " -> "
                    + difference.to().fileName() + "  " + String.join(" ", changes));
        }
    }

    private void printLevels(List<LevelChange> levels) {
        if (levels.isEmpty()) {
            out.println("No level changes.");
            return;
        }
        out.println("Levels:");
        for (LevelChange change : levels) {
            out.println("  %5d  %s -> %s%s"
                    .formatted(
                            change.count(),
                            change.from().fileName(),
                            change.to().fileName(),
                            change.isLater() ? "  (seen later than now)" : ""));
        }
    }

    private void print(String title, List<RuleChange> rules, ToIntFunction<RuleChange> count) {
        List<RuleChange> those =
                rules.stream().filter(rule -> count.applyAsInt(rule) > 0).toList();
        if (!those.isEmpty()) {
            out.println(title + ":");
            those.forEach(rule -> out.println(
                    "  %5d  %s  %s".formatted(count.applyAsInt(rule), rule.ruleId(), nameOf(rule.ruleId()))));
        }
    }

    private String nameOf(String rule) {
        return edited.find(rule, Language.EN)
                .or(() -> running.find(rule, Language.EN))
                .map(RuleText::name)
                .orElse("");
    }

    private static String name(ContentVersion content) {
        return content.version() + " (hash " + content.shortHash() + ")";
    }
}
