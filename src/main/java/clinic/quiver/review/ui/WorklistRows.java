package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistColumn;
import clinic.quiver.review.WorklistEntry;
import clinic.quiver.review.WorklistService;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rows of the worklist with what comes below: more of them, and visits beside the list that a search found. */
final class WorklistRows extends Div {

    private final OpenWorklist open;
    private final SteadyList<WorklistEntry, WorklistRow> listed;
    private final SteadyList<WorklistEntry, WorklistRow> beside;
    private final Section elsewhere;
    private final Paragraph notAll = new Paragraph();
    private final Paragraph nobody = new Paragraph();
    private final Button more;

    /**
     * The rows of an open list.
     *
     * @param changed is run when more rows were read
     */
    WorklistRows(OpenWorklist open, WorklistWords words, Runnable changed) {
        this.open = open;
        this.listed = list("worklist.title", words);
        this.beside = list("worklist.elsewhere", words);
        this.elsewhere = new Section(new H2(getTranslation("worklist.elsewhere")), beside, notAll);
        elsewhere.addClassName("worklist-elsewhere");
        notAll.addClassName("quiet");
        notAll.getElement().setAttribute("role", "status");
        more = new Button(getTranslation("worklist.more"), clicked -> {
            open.more();
            changed.run();
        });
        more.addClassName("worklist-more");
        nobody.addClassName("nobody");
        nobody.getElement().setAttribute("role", "status");
        addClassName("worklist-rows");
        add(nobody, listed, more, elsewhere);
    }

    void show() {
        Arrays.stream(WorklistColumn.values())
                .forEach(column -> setClassName(
                        "without-" + column.name().toLowerCase(Locale.ROOT),
                        !open.choice().columns().contains(column)));
        listed.show(open.entries());
        beside.show(open.elsewhere());
        elsewhere.setVisible(!open.elsewhere().isEmpty());
        notAll.setText(
                open.isElsewhereCut() ? getTranslation("worklist.elsewhere.more", WorklistService.MOST_ELSEWHERE) : "");
        more.setVisible(open.hasMore());
        nobody.setVisible(open.entries().isEmpty());
        nobody.setText(getTranslation(open.counts().everybody() == 0 ? "worklist.nobody" : "worklist.nobody-fits"));
    }

    /** The rows on the list. */
    List<WorklistRow> listed() {
        return listed.shown();
    }

    /** Puts the focus on the first row, of those on the list or else of those beside it. */
    void focusFirst() {
        Stream.concat(listed.shown().stream(), beside.shown().stream())
                .findFirst()
                .ifPresent(WorklistRow::focus);
    }

    private SteadyList<WorklistEntry, WorklistRow> list(String label, WorklistWords words) {
        return new SteadyList<>(
                getTranslation(label), entry -> entry.visit().id(), entry -> new WorklistRow(entry, words));
    }
}
