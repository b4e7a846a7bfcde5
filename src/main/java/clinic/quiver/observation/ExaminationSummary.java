package clinic.quiver.observation;

import clinic.quiver.observation.ExaminationBlock.Summary;
import clinic.quiver.observation.Grade.Standing;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sums findings up in the items that the rules read. Anything abnormal counts; a block is normal only when all of it was
 * examined, or was said to be normal as a whole; otherwise it is not done.
 */
final class ExaminationSummary {

    private final ExaminationContent content;
    private final Questionnaire questionnaire;
    private final Map<Spot, String> grades;
    private final Map<LinkId, Set<String>> abnormal = new HashMap<>();

    private ExaminationSummary(ExaminationContent content, Questionnaire questionnaire, Map<Spot, String> grades) {
        this.content = content;
        this.questionnaire = questionnaire;
        this.grades = grades;
    }

    /** The summary items of everything of which something was said. */
    static Map<LinkId, Answer> of(ExaminationContent content, Questionnaire questionnaire, Map<Spot, String> grades) {
        return new ExaminationSummary(content, questionnaire, grades).answers();
    }

    /** A summary item of which nothing was, or no longer is, said. */
    static Answer notDone(Questionnaire questionnaire, LinkId item) {
        return answer(questionnaire, item, Grade.NOT_DONE.code());
    }

    private static Answer answer(Questionnaire questionnaire, LinkId item, String code) {
        return questionnaire.item(item).type() == ItemType.CHOICES
                ? new Answer.Choices(new TreeSet<>(Set.of(code)))
                : new Answer.Choice(code);
    }

    private Map<LinkId, Answer> answers() {
        content.blocks().forEach(this::collectAbnormal);
        Map<LinkId, Answer> answers = new LinkedHashMap<>();
        for (ExaminationBlock block : content.blocks()) {
            block.summary()
                    .filter(summary -> isTouched(block) || abnormal.containsKey(summary.item()))
                    .ifPresent(summary -> answers.put(summary.item(), answer(block, summary)));
        }
        content.blocks().stream()
                .flatMap(block -> block.summary().stream())
                .filter(summary -> isUndecided(summary, answers))
                .forEach(summary -> answers.put(summary.item(), new Answer.DoesNotKnow()));
        return answers;
    }

    private void collectAbnormal(ExaminationBlock block) {
        for (ExaminationItem item : block.items()) {
            for (Spot spot : item.spots()) {
                item.gradeAt(spot, grades).filter(Grade::isAbnormal).ifPresent(grade -> {
                    item.summaryOf(grade).ifPresent(code -> block.summary().ifPresent(sum -> add(sum.item(), code)));
                    grade.also().forEach(this::add);
                });
            }
        }
    }

    private void add(LinkId item, String code) {
        abnormal.computeIfAbsent(item, any -> new TreeSet<>()).add(code);
    }

    private boolean isTouched(ExaminationBlock block) {
        return grades.containsKey(block.whole()) || block.spots().stream().anyMatch(grades::containsKey);
    }

    private Answer answer(ExaminationBlock block, Summary summary) {
        Set<String> codes = abnormal.getOrDefault(summary.item(), Set.of());
        if (codes.isEmpty()) {
            return answer(questionnaire, summary.item(), isNormal(block) ? summary.normal() : Grade.NOT_DONE.code());
        }
        if (questionnaire.item(summary.item()).type() == ItemType.CHOICES) {
            return new Answer.Choices(new TreeSet<>(codes));
        }
        return new Answer.Choice(summary.worstFirst().stream()
                .filter(codes::contains)
                .findFirst()
                .orElseGet(() -> codes.iterator().next()));
    }

    private boolean isNormal(ExaminationBlock block) {
        return block.items().stream()
                .allMatch(item ->
                        item.spots().stream().allMatch(spot -> block.standing(item, spot, grades) == Standing.NORMAL));
    }

    private boolean isUndecided(Summary summary, Map<LinkId, Answer> answers) {
        boolean several = abnormal.getOrDefault(summary.item(), Set.of()).size() > 1;
        return several && summary.isUndecidedIn(answers);
    }
}
