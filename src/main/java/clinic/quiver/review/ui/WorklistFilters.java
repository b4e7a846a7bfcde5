package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistFilter;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.ui.DayField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Whom the clinician wants to see: by level, mine, unseen, of a day; and how many a filter leaves out. */
final class WorklistFilters extends Div {

    private final OpenWorklist open;
    private final StaffId me;
    private final Runnable changed;
    private final LevelFilter levels = new LevelFilter(level -> filter(now -> now.withStanding(level)));
    private final Toggle mine = new Toggle("worklist.mine", WorklistFilter::withMine);
    private final Toggle unseen = new Toggle("worklist.unseen", WorklistFilter::withUnseen);
    private final DayField day;
    private final Span shown = new Span();
    private final Div left = new Div();

    /**
     * The filters of an open list.
     *
     * @param changed is run when the list was filtered otherwise
     */
    WorklistFilters(OpenWorklist open, StaffId me, Runnable changed) {
        this.open = open;
        this.me = me;
        this.changed = changed;
        addClassName("worklist-filters");
        day = new DayField("");
        day.setAriaLabel(getTranslation("worklist.day"));
        day.setPlaceholder(getTranslation("worklist.day"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                filter(now -> now.withDay(Optional.ofNullable(chosen.getValue())));
            }
        });
        NativeButton everybody = new NativeButton(
                getTranslation("worklist.everybody"), clicked -> filter(now -> WorklistFilter.EVERYBODY));
        everybody.addClassName("small-act");
        left.add(shown, everybody);
        left.addClassName("worklist-left-out");
        left.getElement().setAttribute("role", "status");
        Div more = new Div(mine, unseen, day);
        more.addClassName("worklist-more-filters");
        add(levels, more, left);
    }

    /** Shows how many stand where now, and which filters are on. */
    void show() {
        WorklistFilter filter = open.filter();
        levels.show(open.counts(), filter.standing());
        mine.show(filter.mine(), open.counts().takenBy(me));
        unseen.show(filter.unseen(), open.counts().unseen());
        day.setValue(filter.day().orElse(null));
        left.setVisible(!filter.equals(WorklistFilter.EVERYBODY));
        shown.setText(
                getTranslation("worklist.shown", open.wanted(), open.counts().everybody()));
    }

    private void filter(UnaryOperator<WorklistFilter> change) {
        open.filter(change.apply(open.filter()));
        changed.run();
    }

    /** A filter that is on or off, with how many it would leave. */
    private final class Toggle extends NativeButton {

        private final Span count = new Span();
        private boolean on;

        Toggle(String key, BiFunction<WorklistFilter, Boolean, WorklistFilter> change) {
            count.addClassName("level-count");
            addClassName("worklist-toggle");
            add(count, new Span(getTranslation(key)));
            addClickListener(clicked -> filter(now -> change.apply(now, !on)));
        }

        void show(boolean now, int many) {
            on = now;
            count.setText(String.valueOf(many));
            getElement().setAttribute("aria-pressed", String.valueOf(now));
        }
    }
}
