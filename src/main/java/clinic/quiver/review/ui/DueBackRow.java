package clinic.quiver.review.ui;

import clinic.quiver.review.DueBackService;
import clinic.quiver.review.DueBackService.Done;
import clinic.quiver.review.DueBackService.Overdue;
import clinic.quiver.shared.ui.Notice;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** One patient of whom nothing came back by the day: what is awaited, since when, and what can be done about it. */
final class DueBackRow extends SteadyList.Row<Overdue> {

    private final Wording wording;
    private final Runnable changed;
    private final RouterLink link;
    private final Span days = new Span();
    private Overdue late;

    DueBackRow(Overdue first, DueBackService dueBacks, Wording wording, Runnable changed) {
        this.late = first;
        this.wording = wording;
        this.changed = changed;
        link = new RouterLink(
                "",
                ReviewView.class,
                new RouteParameters(ReviewView.VISIT, first.due().visit().toString()));
        Span name = new Span(first.patient().listName());
        name.addClassName("worklist-name");
        Span expected = new Span(first.due().expected());
        expected.addClassName("due-expected");
        days.addClassName("quiet");
        link.add(name, expected, days);
        link.addClassName("top-link");
        Div acts = new Div(
                act("came-back", () -> tell(dueBacks.cameBack(late.due().id()))),
                act("new-day", () -> new NewDayDialog(late, dueBacks, wording.today(), this::tell).open()),
                act("close", () -> new CloseDueBackDialog(late, dueBacks, this::tell).open()));
        acts.addClassName("top-acts");
        addClassName("top-row");
        add(link, acts);
        show(first);
    }

    @Override
    protected void show(Overdue now) {
        late = now;
        days.setText(getTranslation(
                "worklist.due.days",
                wording.day(now.due().dueOn()),
                wording.time(now.due().since())));
    }

    @Override
    protected void focus() {
        link.getElement().callJsFunction("focus");
    }

    private Button act(String name, Runnable act) {
        Button button = new Button(getTranslation("worklist.due." + name), clicked -> act.run());
        button.setAriaLabel(
                getTranslation("worklist.due." + name + "-of", late.patient().listName()));
        return button;
    }

    private void tell(Done outcome) {
        Notice.show(getTranslation("worklist.due.outcome." + outcome.name()));
        changed.run();
    }
}
