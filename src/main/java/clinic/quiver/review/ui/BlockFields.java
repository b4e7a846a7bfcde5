package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.ExaminationItem;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.Spot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** One block of the examination: normal in one act, or each spot by itself. */
final class BlockFields extends HtmlContainer {

    private final OpenExamination examination;
    private final ExaminationBlock block;
    private final Map<Spot, GradeSelect> fields = new LinkedHashMap<>();
    private final NativeButton normal;
    private final Runnable changed;
    private boolean allNormal;

    BlockFields(OpenExamination examination, ExaminationBlock block, Runnable changed) {
        super("fieldset");
        this.examination = examination;
        this.block = block;
        this.changed = changed;
        addClassName("exam-block");
        HtmlContainer legend = new HtmlContainer("legend");
        legend.setText(examination.words().block(block));
        normal = new NativeButton("", clicked -> {
            sayAllNormal(!allNormal);
            changed.run();
        });
        normal.addClassName("all-normal");
        Div rows = new Div();
        rows.addClassName("exam-rows");
        if (block.items().stream().anyMatch(ExaminationItem::sided)) {
            rows.add(sides());
        }
        block.items().forEach(item -> rows.add(row(item)));
        add(legend, normal, rows);
        sayAllNormal(false);
    }

    private Component sides() {
        Div head = new Div(
                new Span(),
                new Span(getTranslation("review.neuro.left")),
                new Span(getTranslation("review.neuro.right")));
        head.addClassNames("exam-row", "exam-sides");
        head.getElement().setAttribute("aria-hidden", "true");
        return head;
    }

    private Component row(ExaminationItem item) {
        Span name = new Span(examination.words().item(item));
        Div row = new Div(name);
        row.addClassName("exam-row");
        for (Spot spot : item.spots()) {
            String label = examination.words().block(block) + ": "
                    + examination.words().spot(item, spot);
            GradeSelect field = new GradeSelect(
                    label, item.grades(), grade -> examination.words().grade(item, grade), changed);
            fields.put(spot, field);
            row.add(field);
        }
        return row;
    }

    private void sayAllNormal(boolean now) {
        allNormal = now;
        normal.setText(getTranslation(now ? "review.neuro.undo-normal" : "review.neuro.all-normal"));
        normal.setAriaLabel(normal.getText() + ": " + examination.words().block(block));
        normal.getElement().setAttribute("aria-pressed", String.valueOf(now));
        String empty = now ? getTranslation("review.neuro.normal") : "–";
        fields.values().forEach(field -> field.sayWhenEmpty(empty));
    }

    /** What stands here for every spot, and for the block as a whole. */
    Map<Spot, String> grades() {
        Map<Spot, String> grades = new LinkedHashMap<>();
        grades.put(block.whole(), allNormal ? Grade.ALL_NORMAL : Examination.TAKEN_BACK);
        fields.forEach((spot, field) -> grades.put(spot, field.value()));
        return grades;
    }

    /** Shows a grade at a spot of this block, or of the block as a whole; others are none of its business. */
    void show(Spot spot, String grade) {
        if (spot.equals(block.whole())) {
            sayAllNormal(grade.equals(Grade.ALL_NORMAL));
        }
        GradeSelect field = fields.get(spot);
        if (field != null) {
            field.show(grade);
        }
    }

    /** The field of a spot, to be filled in as a clinician does. */
    GradeSelect field(Spot spot) {
        GradeSelect field = fields.get(spot);
        if (field == null) {
            throw new IllegalArgumentException(spot + " is not examined here");
        }
        return field;
    }
}
