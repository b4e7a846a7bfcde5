package clinic.quiver.review.ui;

import clinic.quiver.review.DueBackService;
import clinic.quiver.review.DueBackService.Overdue;
import clinic.quiver.review.SecondLookService;
import clinic.quiver.review.SecondLookService.Awaited;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** What stands above everybody who waits: colleagues who need a second clinician, and what did not come back in time. */
final class TopOfWorklist extends Div {

    private final SecondLookService secondLooks;
    private final DueBackService dueBacks;
    private final SteadyList<Awaited, SecondLookRow> asked;
    private final SteadyList<Overdue, DueBackRow> overdue;
    private final Section askedPart;
    private final Section overduePart;
    private final Paragraph more = new Paragraph();

    TopOfWorklist(SecondLookService secondLooks, DueBackService dueBacks, Wording wording) {
        this.secondLooks = secondLooks;
        this.dueBacks = dueBacks;
        this.asked = new SteadyList<>(
                getTranslation("worklist.second.title"),
                awaited -> awaited.look().id(),
                awaited -> new SecondLookRow(awaited, wording));
        this.overdue = new SteadyList<>(
                getTranslation("worklist.due.title"),
                late -> late.due().id(),
                late -> new DueBackRow(late, dueBacks, wording, this::show));
        this.askedPart = part("second", asked);
        this.overduePart = part("due", overdue);
        more.addClassName("quiet");
        overduePart.add(more);
        addClassName("top-of-worklist");
        add(askedPart, overduePart);
    }

    /** Shows what there is now; a part that has nothing is not there. */
    void show() {
        asked.show(secondLooks.awaited());
        askedPart.setVisible(!asked.isEmpty());
        List<Overdue> late = dueBacks.overdue();
        overdue.show(late);
        overduePart.setVisible(!overdue.isEmpty());
        int beyond = late.size() < DueBackService.MOST ? 0 : dueBacks.overdueBeyond(late);
        more.setText(getTranslation("worklist.due.more", beyond));
        more.setVisible(beyond > 0);
    }

    private Section part(String name, SteadyList<?, ?> list) {
        H2 title = new H2(getTranslation("worklist." + name + ".title"));
        title.setId("worklist-" + name);
        Section part = new Section(title, list);
        part.addClassNames("worklist-part", "worklist-part-" + name);
        part.getElement().setAttribute("aria-labelledby", "worklist-" + name);
        return part;
    }
}
