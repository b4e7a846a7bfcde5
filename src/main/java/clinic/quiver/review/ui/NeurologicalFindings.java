package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.ExaminationItem;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.Grade.Standing;
import clinic.quiver.observation.Spot;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is recorded of the neurological examination: what is abnormal, block by block, and what is still open. */
final class NeurologicalFindings extends Div {

    private final OpenExamination examination;

    NeurologicalFindings(OpenExamination examination) {
        this.examination = examination;
        addClassName("neurological-findings");
    }

    void show(Examination now) {
        removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassName("exam-lines");
        Map<Spot, String> grades = now.grades();
        examination.content().blocks().stream()
                .filter(block -> grades.containsKey(block.whole())
                        || block.spots().stream().anyMatch(grades::containsKey))
                .forEach(block -> list.add(line(block, grades)));
        if (list.getComponentCount() > 0) {
            add(list);
        }
    }

    private ListItem line(ExaminationBlock block, Map<Spot, String> grades) {
        List<String> abnormal = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        int open = 0;
        for (ExaminationItem item : block.items()) {
            for (Spot spot : item.spots()) {
                Optional<Grade> grade = Optional.ofNullable(grades.get(spot)).flatMap(item::grade);
                grade.filter(Grade::isAbnormal).ifPresent(found -> {
                    abnormal.add(examination.spot(item, spot) + ": " + examination.grade(item, found));
                    found.snomed().ifPresent(codes::add);
                });
                boolean saidOfAll = grades.containsKey(block.whole());
                open += grade.map(found -> found.standing() == Standing.OPEN).orElse(!saidOfAll) ? 1 : 0;
            }
        }
        Span name = new Span(examination.words().block(block));
        name.addClassName("answer-name");
        Span found = new Span(String.join("; ", abnormal));
        found.addClassName("answer-words");
        Span rest = new Span(rest(abnormal.isEmpty(), open, block.spots().size()));
        rest.addClassName("quiet");
        ListItem line = new ListItem(name, found, rest);
        if (!codes.isEmpty()) {
            Span coded = new Span(getTranslation("review.neuro.snomed", String.join(", ", codes)));
            coded.addClassName("quiet");
            line.add(coded);
        }
        return line;
    }

    private String rest(boolean nothingAbnormal, int open, int all) {
        if (open > 0) {
            return getTranslation("review.neuro.open", open, all);
        }
        return getTranslation(nothingAbnormal ? "review.neuro.normal" : "review.neuro.otherwise-normal");
    }
}
