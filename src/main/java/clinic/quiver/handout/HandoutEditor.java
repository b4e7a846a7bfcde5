package clinic.quiver.handout;

import clinic.quiver.handout.AdviceBlock.Careful;
import clinic.quiver.handout.AdviceBlock.Foods;
import clinic.quiver.handout.AdviceBlock.Line;
import clinic.quiver.handout.AdviceBlock.Plate;
import clinic.quiver.handout.AdviceBlock.Points;
import clinic.quiver.handout.AdviceBlock.Row;
import clinic.quiver.handout.Handout.Effect;
import clinic.quiver.handout.Handout.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes composed sheets as a clinician wishes. What a sheet is for, who to call and when to get help stay always; a
 * line that a safety rule asked for leaves only with a reason, and not at all when the rule is absolute; what a rule took off does not come back, and the last
 * food of a list stays. Safe for use by many threads.
 */
final class HandoutEditor {

    private static final String ADDED = "added";
    private static final String OWN_WORDS = "own-words";
    private static final String PLATE = "plate";

    private final HandoutContent content;

    HandoutEditor(HandoutContent content) {
        this.content = content;
    }

    /** The parts of a sheet that may be changed, as it was composed. */
    List<EditablePart> partsOf(Handout composed, Sheet sheet) {
        Map<String, SafetyRule> locks = locks(composed, sheet);
        return sheet.blocks().stream()
                .flatMap(block -> part(block, locks).stream())
                .toList();
    }

    /** The sheets with the changes made; those without an edit stay as they are. */
    Handout edited(Handout composed, Map<String, SheetEdit> edits) {
        return new Handout(
                composed.language(),
                composed.header(),
                composed.sheets().stream()
                        .map(sheet -> edited(composed, sheet, edits.getOrDefault(sheet.id(), SheetEdit.NONE)))
                        .toList(),
                composed.decisions(),
                composed.openHolds(),
                composed.layout(),
                composed.knowledgeVersion());
    }

    /** Whether a clinician's sentences stand on a sheet. */
    static boolean isAddedTo(Sheet sheet) {
        return sheet.blocks().stream()
                .flatMap(AdviceBlock::allLines)
                .anyMatch(line -> line.id().equals(ADDED));
    }

    /** The locked lines that these edits take off. */
    List<ClinicianCopy.Unlocked> unlocked(Handout composed, Map<String, SheetEdit> edits) {
        return composed.sheets().stream()
                .flatMap(sheet -> unlocked(composed, sheet, edits.getOrDefault(sheet.id(), SheetEdit.NONE)))
                .toList();
    }

    private Stream<ClinicianCopy.Unlocked> unlocked(Handout composed, Sheet sheet, SheetEdit edit) {
        return partsOf(composed, sheet).stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> edit.leftOut().contains(line.id()) && !line.absolute())
                .flatMap(line -> line
                        .lockedBy()
                        .flatMap(rule -> edit.reasonFor(line.id())
                                .map(reason ->
                                        new ClinicianCopy.Unlocked(sheet.id(), line.id(), rule, line.text(), reason)))
                        .stream());
    }

    private Sheet edited(Handout composed, Sheet sheet, SheetEdit edit) {
        Map<String, SafetyRule> locks = locks(composed, sheet);
        List<AdviceBlock> blocks = new ArrayList<>();
        for (AdviceBlock block : sheet.blocks()) {
            if (isClosing(block) && !edit.added().isEmpty()) {
                blocks.add(added(composed, edit));
            }
            edited(block, edit, locks).ifPresent(blocks::add);
        }
        return new Sheet(sheet.id(), sheet.title(), blocks);
    }

    private Points added(Handout composed, SheetEdit edit) {
        return new Points(
                content.texts(composed.language()).heading("from-clinician"),
                edit.added().stream().map(sentence -> new Line(ADDED, sentence)).toList());
    }

    private Optional<AdviceBlock> edited(AdviceBlock block, SheetEdit edit, Map<String, SafetyRule> locks) {
        return switch (block) {
            case Points points
            when isEditable(points) -> {
                List<Line> lines = kept(points.lines(), Line::id, edit, locks);
                yield lines.isEmpty() ? Optional.empty() : Optional.of(new Points(points.heading(), lines));
            }
            case Careful careful -> {
                List<Line> lines = kept(careful.lines(), Line::id, edit, locks);
                yield lines.isEmpty() ? Optional.empty() : Optional.of(new Careful(careful.heading(), lines));
            }
            case Foods foods -> Optional.of(edited(foods, edit));
            case Plate plate -> Optional.<AdviceBlock>of(plate).filter(day -> stands(plate, edit));
            default -> Optional.of(block);
        };
    }

    // A day without one of its foods would not add up any more.
    private static boolean stands(Plate plate, SheetEdit edit) {
        return !edit.leftOut().contains(PLATE)
                && plate.servings().stream().noneMatch(each -> edit.leftOut().contains(each.foodId()));
    }

    private static Foods edited(Foods foods, SheetEdit edit) {
        List<Row> rows = kept(foods.rows(), Row::foodId, edit, Map.of());
        return new Foods(
                foods.heading(),
                foods.intro(),
                foods.columns(),
                rows.isEmpty() ? foods.rows() : rows,
                foods.sights(),
                foods.suitable());
    }

    private static <T> List<T> kept(
            List<T> lines, Function<T, String> id, SheetEdit edit, Map<String, SafetyRule> locks) {
        return lines.stream()
                .filter(line -> !edit.leftOut().contains(id.apply(line))
                        || holds(locks.get(id.apply(line)), id.apply(line), edit))
                .sorted(Comparator.comparingInt(line -> place(edit.order(), id.apply(line))))
                .toList();
    }

    private static boolean holds(@Nullable SafetyRule lock, String line, SheetEdit edit) {
        return lock != null && (lock.absolute() || edit.reasonFor(line).isEmpty());
    }

    private static int place(List<String> order, String id) {
        int place = order.indexOf(id);
        return place < 0 ? order.size() : place;
    }

    private Optional<EditablePart> part(AdviceBlock block, Map<String, SafetyRule> locks) {
        return switch (block) {
            case Points points
            when isEditable(points) ->
                Optional.of(new EditablePart(points.heading(), false, lines(points.lines(), locks)));
            case Careful careful ->
                Optional.of(new EditablePart(careful.heading(), false, lines(careful.lines(), locks)));
            case Foods foods ->
                Optional.of(new EditablePart(
                        foods.heading(),
                        true,
                        foods.rows().stream()
                                .map(row -> new EditablePart.Line(row.foodId(), row.name(), Optional.empty(), false))
                                .toList()));
            case Plate plate ->
                Optional.of(new EditablePart(
                        plate.heading(),
                        false,
                        List.of(new EditablePart.Line(
                                PLATE,
                                plate.servings().stream()
                                        .map(AdviceBlock.Serving::name)
                                        .collect(Collectors.joining(", ")),
                                Optional.empty(),
                                false))));
            default -> Optional.empty();
        };
    }

    private static List<EditablePart.Line> lines(List<Line> lines, Map<String, SafetyRule> locks) {
        return lines.stream()
                .map(line -> new EditablePart.Line(
                        line.id(),
                        line.text(),
                        Optional.ofNullable(locks.get(line.id())).map(SafetyRule::id),
                        Optional.ofNullable(locks.get(line.id()))
                                .map(SafetyRule::absolute)
                                .orElse(false)))
                .toList();
    }

    private boolean isEditable(Points points) {
        return !isClosing(points)
                && points.lines().stream().noneMatch(line -> line.id().equals(OWN_WORDS));
    }

    private boolean isClosing(AdviceBlock block) {
        return block instanceof Points points
                && points.lines().stream()
                        .anyMatch(line -> content.common().closing().contains(line.id()));
    }

    /** The rule that asked for each line that stands on the sheet in a rule's name. */
    private Map<String, SafetyRule> locks(Handout composed, Sheet sheet) {
        Map<String, SafetyRule> locks = new HashMap<>();
        composed.decisions().stream()
                .filter(decision -> decision.sheetId().equals(sheet.id()))
                .filter(decision -> decision.effect() == Effect.WARNED || decision.effect() == Effect.LINES_REPLACED)
                .forEach(decision ->
                        locks.merge(decision.subjects().getLast(), rule(decision.ruleId()), HandoutEditor::stricter));
        return locks;
    }

    private SafetyRule rule(String id) {
        return content.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SafetyRule stricter(SafetyRule first, SafetyRule next) {
        return next.absolute() ? next : first;
    }
}
