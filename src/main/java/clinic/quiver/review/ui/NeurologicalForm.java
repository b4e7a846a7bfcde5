package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.ExaminationService.Examined;
import clinic.quiver.observation.Spot;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.review.Jotting.Part;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where the clinician grades the neurological examination, block by block. */
final class NeurologicalForm extends Div {

    private static final String REVISION = "revision";
    // One that is taken back is kept as well.
    private static final String GRADE = "=";

    private final OpenExamination examination;
    private final List<BlockFields> blocks = new ArrayList<>();
    private final Div grid = new Div();
    private final Span unsaved = new Span();
    private final JottingBar unrecorded;
    private final NativeDetails details;
    private final Paragraph locked = new Paragraph();
    private final TwoExaminers twoExaminers;
    private Examination shown = new Examination(0, Map.of());
    private int seen;

    NeurologicalForm(OpenExamination examination, Wording wording) {
        this.examination = examination;
        addClassName("neurological-form");
        grid.addClassName("exam-grid");
        Button record = new Button(getTranslation("review.neuro.record"), clicked -> record());
        record.addThemeVariants(ButtonVariant.PRIMARY);
        unsaved.addClassName("quiet");
        unsaved.getElement().setAttribute("role", "status");
        Div foot = new Div(unsaved, record);
        foot.addClassName("examination-foot");
        locked.addClassName("caution");
        locked.getElement().setAttribute("role", "alert");
        locked.setVisible(false);
        twoExaminers = new TwoExaminers(examination, wording, this::takeTheirs, this::keepMine);
        unrecorded = new JottingBar(getTranslation("review.jotting.GRADES"), wording, this::discard);
        details =
                new NativeDetails(getTranslation("review.neuro.title"), new Div(grid, twoExaminers, foot, unrecorded));
        details.addToggleListener(toggled -> open());
        add(details, locked);
    }

    /** Makes the fields, which are many, once somebody wants to examine. */
    void open() {
        if (blocks.isEmpty()) {
            for (ExaminationBlock block : examination.content().blocks()) {
                BlockFields fields = new BlockFields(examination, block, this::keep);
                blocks.add(fields);
                grid.add(fields);
            }
            forEverySpot(spot -> put(spot, shown.gradeAt(spot)));
            putBack();
        }
    }

    // What a colleague has graded since is asked about, as if the page had stayed open.
    private void putBack() {
        Map<String, String> kept = examination.jottings().of(Part.GRADES);
        if (!kept.isEmpty()) {
            forEverySpot(spot -> Optional.ofNullable(kept.get(field(spot)))
                    .ifPresent(grade -> put(spot, grade.substring(GRADE.length()))));
            seen = Optional.ofNullable(kept.get(REVISION))
                    .map(Integer::parseInt)
                    .orElse(seen);
            details.setOpen(true);
            unrecorded.show(examination.jottings().keptAt(Part.GRADES));
            sayUnsaved();
        }
    }

    private static String field(Spot spot) {
        return spot.item() + " " + spot.side().code();
    }

    private void keep() {
        sayUnsaved();
        Map<String, String> now = new LinkedHashMap<>();
        changes().forEach((spot, grade) -> now.put(field(spot), GRADE + grade));
        if (!now.isEmpty()) {
            now.put(REVISION, String.valueOf(seen));
        }
        unrecorded.show(examination.jottings().keep(Part.GRADES, now));
    }

    private void discard() {
        forEverySpot(spot -> put(spot, shown.gradeAt(spot)));
        seen = shown.revision();
        twoExaminers.hide();
        keep();
    }

    /** Shows what is recorded now; what the clinician has graded and not yet recorded stays. */
    void show(Examination now) {
        Map<Spot, String> mine = changes();
        shown = now;
        if (mine.isEmpty()) {
            seen = now.revision();
        }
        forEverySpot(spot -> {
            if (!mine.containsKey(spot)) {
                put(spot, now.gradeAt(spot));
            }
        });
        sayUnsaved();
        if (!examination.jottings().of(Part.GRADES).isEmpty()) {
            open();
        }
    }

    /** The record is signed: nothing can be graded any more, but what stands here already is not taken away. */
    void lock(String by) {
        boolean isInUse = !changes().isEmpty();
        setVisible(isInUse);
        locked.setText(getTranslation("review.neuro.signed", by));
        locked.setVisible(isInUse);
        unrecorded.show(Optional.empty());
    }

    /** The fields of each block. */
    List<BlockFields> blocks() {
        return List.copyOf(blocks);
    }

    private void record() {
        Map<Spot, String> mine = changes();
        if (mine.isEmpty()) {
            Notice.show(getTranslation("review.neuro.nothing"));
            return;
        }
        try {
            switch (examination.record(mine, seen)) {
                case Examined.Done(Examination now) -> {
                    shown = now;
                    seen = now.revision();
                    twoExaminers.hide();
                    keep();
                    Notice.show(getTranslation("review.neuro.recorded"));
                }
                case Examined.Otherwise(Set<Spot> spots, Examination now) -> twoExaminers.show(spots, mine, now);
            }
        } catch (RecordSignedException _) {
            String words = examination.words().lines(mine);
            forEverySpot(spot -> put(spot, shown.gradeAt(spot)));
            examination.couldNotStore(words);
        }
    }

    private void takeTheirs(Set<Spot> spots, Examination now) {
        spots.forEach(spot -> put(spot, now.gradeAt(spot)));
        settle(now);
    }

    private void keepMine(Examination now) {
        settle(now);
        record();
    }

    private void settle(Examination now) {
        Map<Spot, String> mine = changes();
        shown = now;
        seen = now.revision();
        forEverySpot(spot -> {
            if (!mine.containsKey(spot)) {
                put(spot, now.gradeAt(spot));
            }
        });
        twoExaminers.hide();
        keep();
    }

    /** What stands in the form otherwise than recorded when it was shown. */
    private Map<Spot, String> changes() {
        Map<Spot, String> changes = new LinkedHashMap<>();
        blocks.forEach(block -> block.grades().forEach((spot, grade) -> {
            if (!grade.equals(shown.gradeAt(spot))) {
                changes.put(spot, grade);
            }
        }));
        return changes;
    }

    private void sayUnsaved() {
        int count = changes().size();
        unsaved.setText(count == 0 ? "" : getTranslation("review.neuro.unsaved", count));
    }

    private void put(Spot spot, String grade) {
        blocks.forEach(block -> block.show(spot, grade));
    }

    private void forEverySpot(Consumer<Spot> act) {
        examination.content().blocks().forEach(block -> {
            act.accept(block.whole());
            block.spots().forEach(act);
        });
    }
}
