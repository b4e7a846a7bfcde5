package clinic.quiver.review.ui;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.live.Changes;
import clinic.quiver.review.DueBackService;
import clinic.quiver.review.SecondLookService;
import clinic.quiver.review.WorklistEntry;
import clinic.quiver.review.WorklistService;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody who waits, danger first; changes by itself. */
@Route("worklist")
@Menu(title = "worklist.title", order = 0)
@RolesAllowed(Role.CLINICIAN_ROLE)
class WorklistView extends Main implements HasDynamicTitle {

    private final WorklistService worklist;
    private final Changes changes;
    private final CurrentActor actor;
    private final TextField search = new TextField();
    private final LevelFilter levels = new LevelFilter(this::filter);
    private final Paragraph nobody = new Paragraph();
    private final TopOfWorklist top;
    private final SteadyList<WorklistEntry, WorklistRow> rows;
    private Changes.@Nullable Subscription subscription;

    WorklistView(
            WorklistService worklist,
            SecondLookService secondLooks,
            DueBackService dueBacks,
            Wordings wordings,
            Changes changes,
            CurrentActor actor,
            Clock clock) {
        this.worklist = worklist;
        this.changes = changes;
        this.actor = actor;
        Wording wording = wordings.in(getLocale());
        this.top = new TopOfWorklist(secondLooks, dueBacks, wording);
        this.rows = new SteadyList<>(
                getTranslation("worklist.title"),
                entry -> entry.visit().id(),
                entry -> new WorklistRow(entry, wording, clock));
        addClassNames("page", "worklist");
        search.setPlaceholder(getTranslation("worklist.search"));
        search.setAriaLabel(getTranslation("worklist.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(typed -> filter());
        Paragraph keys = new Paragraph(getTranslation("worklist.keys"));
        keys.addClassNames("quiet", "worklist-keys");
        Div head = new Div(new H1(getTranslation("worklist.title")), search, keys);
        head.addClassName("worklist-head");
        nobody.addClassName("nobody");
        nobody.getElement().setAttribute("role", "status");
        add(head, top, levels, nobody, rows);
        addKeys();
        show(worklist.open());
    }

    private void addKeys() {
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.SLASH).listenOn(rows);
        Shortcuts.addShortcutListener(this, () -> rows.step(1), Key.KEY_J).listenOn(rows);
        Shortcuts.addShortcutListener(this, () -> rows.step(-1), Key.KEY_K).listenOn(rows);
        Shortcuts.addShortcutListener(this, () -> rows.step(1), Key.ENTER).listenOn(search);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        subscription = changes.subscribe(
                actor.clinic(), attached.getUI().accessLater(() -> show(worklist.refresh()), () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void show(List<WorklistEntry> entries) {
        top.show();
        levels.count(entries);
        rows.show(entries);
        filter();
    }

    private void filter() {
        String wanted = search.getValue();
        rows.filter(row -> levels.takes(row.standing()) && row.patient().isCalled(wanted));
        nobody.setVisible(rows.shown().isEmpty());
        nobody.setText(getTranslation(rows.isEmpty() ? "worklist.nobody" : "worklist.nobody-fits"));
    }

    /** The rows as they stand, danger first. */
    List<WorklistRow> rows() {
        return rows.shown();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worklist.title");
    }
}
