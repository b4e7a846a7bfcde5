package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.ExaminationItem;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.Spot;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Two clinicians graded the same spots: shows both gradings and asks which one counts. */
final class TwoExaminers extends Div {

    private final OpenExamination examination;
    private final Wording wording;
    private final BiConsumer<Set<Spot>, Examination> takeTheirs;
    private final Consumer<Examination> keepMine;

    TwoExaminers(
            OpenExamination examination,
            Wording wording,
            BiConsumer<Set<Spot>, Examination> takeTheirs,
            Consumer<Examination> keepMine) {
        this.examination = examination;
        this.wording = wording;
        this.takeTheirs = takeTheirs;
        this.keepMine = keepMine;
        addClassNames("caution", "two-examiners");
        getElement().setAttribute("role", "alert");
        hide();
    }

    void hide() {
        removeAll();
        setVisible(false);
    }

    void show(Set<Spot> spots, Map<Spot, String> mine, Examination now) {
        removeAll();
        UnorderedList list = new UnorderedList();
        for (Spot spot : spots) {
            examination
                    .content()
                    .lastWord(now, spot)
                    .ifPresent(theirs -> list.add(new ListItem(getTranslation(
                            "review.neuro.both",
                            name(spot),
                            grade(spot, mine.getOrDefault(spot, "")),
                            wording.name(theirs.recordedBy()),
                            grade(spot, theirs.grade()),
                            wording.time(theirs.recordedAt())))));
        }
        Div ways = new Div(
                new Button(getTranslation("review.neuro.keep-mine"), clicked -> keepMine.accept(now)),
                new Button(getTranslation("review.neuro.take-theirs"), clicked -> takeTheirs.accept(spots, now)));
        ways.addClassName("two-examiners-ways");
        add(new Paragraph(getTranslation("review.neuro.meanwhile")), list, ways);
        setVisible(true);
        scrollIntoView();
    }

    private String name(Spot spot) {
        for (ExaminationBlock block : examination.content().blocks()) {
            String name = examination.words().block(block);
            if (block.whole().equals(spot)) {
                return name;
            }
            for (ExaminationItem item : block.items()) {
                if (item.spots().contains(spot)) {
                    return name + ", " + examination.words().spot(item, spot);
                }
            }
        }
        return spot.item();
    }

    private String grade(Spot spot, String code) {
        return examination.content().items().stream()
                .filter(item -> item.spots().contains(spot) && !code.equals(Grade.ALL_NORMAL))
                .findFirst()
                .map(item -> examination.words().grade(item, code))
                .orElseGet(() -> getTranslation(
                        code.equals(Grade.ALL_NORMAL) ? "review.neuro.all-normal" : "review.neuro.no-grade"));
    }
}
