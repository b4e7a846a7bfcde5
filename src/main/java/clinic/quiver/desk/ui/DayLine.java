package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.intake.Progress;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One visit of the day: when, who, how far, and what is most likely next. */
final class DayLine extends SteadyList.Row<DayRow> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Function<DayRow, List<Component>> acts;
    private final Span time = new Span();
    private final NativeButton name = new NativeButton();
    private final Span number = new Span();
    private final Span born = new Span();
    private final Div state = new Div();
    private final Div next = new Div();
    private DayRow row;

    DayLine(DayRow first, Consumer<DayRow> chosen, Function<DayRow, List<Component>> acts) {
        this.row = first;
        this.acts = acts;
        name.addClickListener(clicked -> chosen.accept(row));
        time.addClassName("day-time");
        name.addClassName("patient-name");
        number.addClassName("quiet");
        Div who = new Div(name, number);
        who.addClassName("two-lines");
        state.addClassName("two-lines");
        next.addClassName("day-acts");
        addClassName("day-line");
        add(time, who, born, state, next);
        build();
    }

    DayRow row() {
        return row;
    }

    @Override
    protected void show(DayRow now) {
        if (!now.equals(row)) {
            row = now;
            build();
        }
    }

    @Override
    protected void focus() {
        name.getElement().callJsFunction("focus");
    }

    private void build() {
        time.setText(row.visit().plannedFor().map(TIME::format).orElseGet(() -> getTranslation("desk.walk-in")));
        name.setText(row.patient().listName());
        number.setText(row.patient().details().recordNumber());
        born.setText(getTranslation(
                "desk.born", PatientWords.date(row.patient().details().birthDate(), getLocale())));
        state.removeAll();
        addState(row.visit().status());
        next.removeAll();
        next.add(acts.apply(row));
    }

    private void addState(VisitStatus status) {
        Span badge = new Span(VisitWords.state(row));
        badge.addClassNames("visit-status", "visit-" + status.name().toLowerCase(Locale.ROOT));
        Optional<String> next = VisitWords.next(row);
        badge.setClassName("visit-halted", next.isPresent());
        state.add(badge);
        next.ifPresent(words -> state.add(quiet(words)));
        if (status == VisitStatus.ANSWERING) {
            row.progress().ifPresent(progress -> state.add(bar(progress)));
        } else if (status.isWaiting()) {
            row.hereSince().ifPresent(since -> state.add(since(since)));
        }
    }

    private Component since(LocalTime since) {
        return quiet(getTranslation("desk.here-since", TIME.format(since)));
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private Component bar(Progress progress) {
        ProgressBar bar = new ProgressBar(0, progress.pages(), Math.min(progress.pages(), progress.pagesDone()));
        String words = getTranslation("desk.progress", progress.page(), progress.pages());
        bar.getElement().setAttribute("aria-label", words);
        Div both = new Div(bar, quiet(words));
        both.addClassName("day-progress");
        return both;
    }
}
