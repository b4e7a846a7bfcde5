package clinic.quiver.handout;

import clinic.quiver.handout.AdviceBlock.Line;
import clinic.quiver.handout.Handout.Effect;
import clinic.quiver.handout.SheetPlan.Presence;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of one sheet: what stands there for this patient, and what safety rules remove, replace or add. */
final class SheetLines {

    private final Logic logic;
    private final PatientFacts facts;
    private final SheetRules rules;
    private final SheetWords words;
    private final DateTimeFormatter dates;
    private final Set<String> linesSoFar = new LinkedHashSet<>();

    SheetLines(Logic logic, PatientFacts facts, SheetRules rules, SheetWords words, DateTimeFormatter dates) {
        this.logic = logic;
        this.facts = facts;
        this.rules = rules;
        this.words = words;
        this.dates = dates;
    }

    /** The lines that stand, each once on the sheet. */
    List<Line> of(List<SheetPlan.Line> planned) {
        List<Line> lines = new ArrayList<>();
        for (SheetPlan.Line line : planned) {
            lineFor(line).filter(made -> linesSoFar.add(made.id())).ifPresent(lines::add);
        }
        return lines;
    }

    /** The lines of a "be careful" part, with the warnings of the safety rules where it takes them. */
    List<Line> of(SheetPlan.Careful careful) {
        List<Line> lines = new ArrayList<>(of(careful.lines()));
        if (careful.takesWarnings()) {
            rules.acting(SafetyAction.Warn.class).stream()
                    .filter(acting -> !rules.isCovered(acting.rule()))
                    .filter(acting -> linesSoFar.add(acting.action().line()))
                    .forEach(acting -> {
                        String line = acting.action().line();
                        rules.decide(acting.rule().id(), Effect.WARNED, List.of(line));
                        lines.add(words.line(line));
                    });
        }
        return lines;
    }

    /** A line with its number, as the safety rules leave it; empty when they remove it, or it stands already. */
    Optional<Line> of(SheetPlan.Line planned, String value) {
        return isRemoved(planned)
                ? Optional.empty()
                : replaced(planned)
                        .or(() -> Optional.of(words.line(planned.id(), value)))
                        .filter(made -> linesSoFar.add(made.id()));
    }

    private Optional<Line> lineFor(SheetPlan.Line planned) {
        Optional<Line> line = present(planned);
        return line.isEmpty() || isRemoved(planned)
                ? Optional.empty()
                : replaced(planned).or(() -> line);
    }

    private boolean isRemoved(SheetPlan.Line planned) {
        return rules.acting(SafetyAction.RemoveLines.class).stream()
                .filter(acting ->
                        planned.tags().stream().anyMatch(acting.action().tags()::contains))
                .findFirst()
                .map(acting -> {
                    rules.decide(acting.rule().id(), Effect.LINES_REMOVED, List.of(planned.id()));
                    return true;
                })
                .orElse(false);
    }

    private Optional<Line> replaced(SheetPlan.Line planned) {
        return rules.acting(SafetyAction.ReplaceLines.class).stream()
                .filter(acting -> planned.tags().contains(acting.action().tag()))
                .findFirst()
                .map(acting -> {
                    String with = acting.action().with();
                    rules.decide(acting.rule().id(), Effect.LINES_REPLACED, List.of(planned.id(), with));
                    return words.line(with);
                });
    }

    private Optional<Line> present(SheetPlan.Line planned) {
        return switch (planned.only()) {
            case Presence.Always() -> Optional.of(words.line(planned.id()));
            case Presence.WithLab(LinkId lab) -> facts.latest(lab).map(value -> labLine(planned.id(), value));
            case Presence.WithoutLab(LinkId lab) ->
                facts.latest(lab).isPresent() ? Optional.empty() : Optional.of(words.line(planned.id()));
            case Presence.WithNumber(LinkId item) -> number(item).map(value -> words.line(planned.id(), plain(value)));
        };
    }

    private Line labLine(String id, LabValue lab) {
        Line line = words.line(id, plain(lab.value()));
        return new Line(id, line.text().replace("{date}", dates.format(lab.taken())));
    }

    private Optional<BigDecimal> number(LinkId item) {
        return logic.reply(item, facts) instanceof Reply.Given(Answer.Quantity(BigDecimal value))
                ? Optional.of(value)
                : Optional.empty();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
