package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.Examination.Finding;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.ExaminationItem;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.Grade.Standing;
import clinic.quiver.observation.Observation;
import clinic.quiver.observation.Spot;
import clinic.quiver.questionnaire.LinkId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is recorded of the neurological examination: what is abnormal or was changed, and what is still open. */
final class NeurologicalFindings extends Div {

    private final OpenExamination examination;
    private final Wording wording;

    NeurologicalFindings(OpenExamination examination, Wording wording) {
        this.examination = examination;
        this.wording = wording;
    }

    /**
     * Shows the findings with what they sum up to.
     *
     * @param observations what the rules read
     */
    void show(Examination now, Map<LinkId, Observation> observations) {
        removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("exam-lines");
        examination
                .content()
                .blocks()
                .forEach(block -> newest(block, now).ifPresent(newest -> {
                    ListItem line = line(block, now, newest);
                    block.summaryItem()
                            .flatMap(item -> Optional.ofNullable(observations.get(item)))
                            .ifPresent(sum -> line.addComponentAtIndex(1, summary(sum)));
                    list.add(line);
                }));
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    /** Whether the findings of a block stand behind this item, so that it is shown with them. */
    boolean tells(LinkId item, Examination now) {
        return examination.content().blocks().stream()
                .filter(block -> block.summaryItem().equals(Optional.of(item)))
                .anyMatch(block -> newest(block, now).isPresent());
    }

    private Span summary(Observation sum) {
        Span span = new Span(wording.answers().answer(sum.item(), sum.value()));
        return span;
    }

    private static Optional<Finding> newest(ExaminationBlock block, Examination now) {
        List<Spot> spots = new ArrayList<>(block.spots());
        spots.add(block.whole());
        return spots.stream()
                .map(now.findings()::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Finding::revision));
    }

    private ListItem line(ExaminationBlock block, Examination now, Finding newest) {
        List<String> told = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        Map<Spot, String> grades = now.grades();
        boolean abnormal = false;
        int open = 0;
        for (ExaminationItem item : block.items()) {
            for (Spot spot : item.spots()) {
                Optional<Grade> grade = item.grade(now.gradeAt(spot));
                Standing standing = block.standing(item, spot, grades);
                told(item, spot, grade, standing, now).ifPresent(told::add);
                grade.flatMap(Grade::snomed).ifPresent(codes::add);
                abnormal |= grade.filter(Grade::isAbnormal).isPresent();
                open += standing == Standing.OPEN ? 1 : 0;
            }
        }
        Span name = new Span(examination.words().block(block));
        name.addClassName("answer-name");
        Span found = new Span(String.join("; ", told));
        found.addClassName("answer-words");
        ListItem line = new ListItem(
                name, found, quiet(rest(abnormal, open, block.spots().size())));
        if (!codes.isEmpty()) {
            line.add(quiet(getTranslation("review.neuro.snomed", String.join(", ", codes))));
        }
        line.add(quiet(getTranslation(
                "review.answer.recorded", wording.time(newest.recordedAt()), wording.name(newest.recordedBy()))));
        return line;
    }

    /** A spot that is abnormal, has a grade of another content, or was graded otherwise before. */
    private Optional<String> told(
            ExaminationItem item, Spot spot, Optional<Grade> grade, Standing standing, Examination now) {
        Optional<String> before = Optional.ofNullable(now.findings().get(spot))
                .flatMap(Finding::before)
                .map(code -> getTranslation(
                        "review.neuro.before", examination.words().grade(item, code)));
        boolean isTakenBack = now.gradeAt(spot).equals(Examination.TAKEN_BACK);
        boolean isUnknown = grade.isEmpty() && !isTakenBack;
        if (before.isEmpty() && !isUnknown && grade.filter(Grade::isAbnormal).isEmpty()) {
            return Optional.empty();
        }
        String said = isTakenBack && standing == Standing.NORMAL
                ? getTranslation("review.neuro.normal")
                : examination.words().grade(item, now.gradeAt(spot));
        String words = examination.words().spot(item, spot) + ": " + said;
        return Optional.of(words + before.map(text -> " " + text).orElse(""));
    }

    private String rest(boolean abnormal, int open, int all) {
        if (open > 0) {
            return getTranslation("review.neuro.open", open, all);
        }
        return getTranslation(abnormal ? "review.neuro.otherwise-normal" : "review.neuro.normal");
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
