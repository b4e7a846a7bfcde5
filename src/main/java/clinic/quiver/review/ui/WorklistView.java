package clinic.quiver.review.ui;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.live.Changes;
import clinic.quiver.review.DueBackService;
import clinic.quiver.review.SecondLookService;
import clinic.quiver.review.WorklistChoiceService;
import clinic.quiver.review.WorklistService;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody who waits, danger first; changes by itself. */
@Route("worklist")
@Menu(title = "worklist.title", order = 0)
@RolesAllowed(Role.CLINICIAN_ROLE)
class WorklistView extends Main implements HasDynamicTitle {

    /** Enter as the browser says it, unless it only ends a word that is composed of several keys. */
    static final String ENTER = "event.key === 'Enter' && !event.isComposing";

    /** What stands in the search when a key is pressed. */
    static final String TYPED = "element.value";

    private final Changes changes;
    private final CurrentActor actor;
    private final long heard;
    private final OpenWorklist open;
    private final WorklistFilters filters;
    private final WorklistRows rows;
    private final TextField search = new TextField();
    private final TopOfWorklist top;
    private final ListKeys keys = new ListKeys();
    private final Paragraph hint;
    private Changes.@Nullable Subscription subscription;

    WorklistView(
            WorklistService worklist,
            WorklistChoiceService choices,
            SecondLookService secondLooks,
            DueBackService dueBacks,
            Wordings wordings,
            Changes changes,
            CurrentActor actor,
            Clock clock) {
        this.changes = changes;
        this.actor = actor;
        this.heard = changes.heard(actor.clinic());
        Wording wording = wordings.in(getLocale());
        this.top = new TopOfWorklist(secondLooks, dueBacks, wording);
        this.open = new OpenWorklist(worklist, choices, new LastFilter(VaadinSession.getCurrent(), actor.staff()));
        this.filters = new WorklistFilters(open, actor.staff(), this::show);
        this.rows = new WorklistRows(open, new WorklistWords(wording, actor.staff(), clock), this::show);
        addClassNames("page", "worklist");
        hint = new Paragraph(getTranslation("worklist.keys"));
        hint.addClassNames("quiet", "worklist-keys");
        Div head = new Div(
                new H1(getTranslation("worklist.title")), searchField(), new WorklistOptions(open, this::show), hint);
        head.addClassName("worklist-head");
        add(head, top, filters, rows, keys);
        top.show();
        show();
    }

    private TextField searchField() {
        search.setPlaceholder(getTranslation("worklist.search"));
        search.setAriaLabel(getTranslation("worklist.search"));
        search.setClearButtonVisible(true);
        // Each search that rests is one row of the audit trail; the letters on the way are none.
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            open.filter(open.filter().withText(typed.getValue()));
            show();
        });
        // The browser still shows the rows of the search before: only here it is known whom this one finds.
        search.getElement()
                .addEventListener(
                        "keydown",
                        pressed -> goTo(pressed.getEventData().get(TYPED).asString()))
                .setFilter(ENTER)
                .addEventData(TYPED);
        return search;
    }

    // What was typed last comes with the key: the field itself tells of it later.
    private void goTo(String typed) {
        search.setValue(typed);
        rows.focusFirst();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        subscription =
                changes.subscribe(actor.clinic(), heard, attached.getUI().accessLater(this::lookAgain, () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void lookAgain() {
        open.lookAgain();
        top.show();
        show();
    }

    private void show() {
        // A blank just typed stays: the next word comes behind it.
        if (!search.getValue().strip().equals(open.filter().text())) {
            search.setValue(open.filter().text());
        }
        keys.setOn(open.choice().keys());
        hint.setVisible(open.choice().keys());
        filters.show();
        rows.show();
    }

    /** The rows as they stand, danger first. */
    List<WorklistRow> rows() {
        return rows.listed();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worklist.title");
    }
}
