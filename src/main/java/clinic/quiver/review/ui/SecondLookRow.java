package clinic.quiver.review.ui;

import clinic.quiver.review.SecondLookService.Awaited;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;

/** One request for a second clinician: who asks, about whom, and against which findings. */
final class SecondLookRow extends SteadyList.Row<Awaited> {

    private final RouterLink link;

    SecondLookRow(Awaited awaited, Wording wording) {
        link = new RouterLink(
                "",
                ReviewView.class,
                new RouteParameters(ReviewView.VISIT, awaited.look().visit().toString()));
        Span name = new Span(awaited.patient().listName());
        name.addClassName("worklist-name");
        String rules = awaited.look().rules().stream()
                .map(rule -> wording.rule(rule).name())
                .collect(Collectors.joining("; "));
        Span who = new Span(getTranslation(
                "worklist.second.asks",
                wording.name(awaited.look().askedBy()),
                wording.time(awaited.look().askedAt()),
                rules));
        link.add(name, who);
        link.addClassName("top-link");
        addClassName("top-row");
        add(link);
    }

    // A request never changes: another one is another row.
    @Override
    protected void show(Awaited now) {}

    @Override
    protected void focus() {
        link.getElement().callJsFunction("focus");
    }
}
