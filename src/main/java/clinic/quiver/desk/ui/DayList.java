package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.intake.Progress;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.VisitStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The visits of a day, a row each, with how far the patient is. */
final class DayList extends Grid<DayRow> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final List<DayRow> rows = new ArrayList<>();
    private final ListDataProvider<DayRow> provider = new ListDataProvider<>(rows) {
        @Override
        public Object getId(DayRow row) {
            return row.visit().id();
        }
    };

    /** A list whose last column holds whatever {@code act} makes of a row. */
    DayList(SerializableFunction<DayRow, Component> act) {
        addClassName("day-list");
        addColumn(this::time)
                .setHeader(getTranslation("desk.column.time"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        addComponentColumn(this::who)
                .setHeader(getTranslation("desk.column.patient"))
                .setFlexGrow(2);
        addColumn(row -> PatientWords.date(row.patient().details().birthDate(), getLocale()))
                .setHeader(getTranslation("desk.column.born"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addComponentColumn(this::state)
                .setHeader(getTranslation("desk.column.state"))
                .setFlexGrow(2);
        addComponentColumn(act::apply)
                .setHeader(getTranslation("desk.column.next"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setItems(provider);
        setSizeFull();
    }

    /** Shows the rows; one that stayed the same is not touched, so that nobody loses place or focus. */
    void show(List<DayRow> now) {
        List<DayRow> before = List.copyOf(rows);
        rows.clear();
        rows.addAll(now);
        if (idsOf(before).equals(idsOf(now))) {
            now.stream().filter(row -> !before.contains(row)).forEach(provider::refreshItem);
        } else {
            provider.refreshAll();
        }
    }

    /** Leaves only the rows whose patient fits the text. */
    void filter(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        provider.setFilter(row -> wanted.isEmpty()
                || row.patient().listName().toLowerCase(Locale.ROOT).contains(wanted)
                || row.patient().fullName().toLowerCase(Locale.ROOT).contains(wanted)
                || row.patient()
                        .details()
                        .recordNumber()
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }

    Optional<DayRow> rowOf(Object visit) {
        return rows.stream().filter(row -> row.visit().id().equals(visit)).findFirst();
    }

    private static List<Object> idsOf(List<DayRow> some) {
        return some.stream().<Object>map(row -> row.visit().id()).toList();
    }

    private String time(DayRow row) {
        return row.visit().plannedFor().map(TIME::format).orElseGet(() -> getTranslation("desk.walk-in"));
    }

    private Component who(DayRow row) {
        Patient patient = row.patient();
        Span name = new Span(patient.listName());
        name.addClassName("patient-name");
        Span number = new Span(patient.details().recordNumber());
        number.addClassName("quiet");
        Div who = new Div(name, number);
        who.addClassName("two-lines");
        return who;
    }

    private Component state(DayRow row) {
        VisitStatus status = row.visit().status();
        Span badge = new Span(getTranslation("desk.status." + status.name()));
        badge.addClassNames("visit-status", "visit-" + status.name().toLowerCase(Locale.ROOT));
        Div state = new Div(badge);
        state.addClassName("two-lines");
        if (status == VisitStatus.ANSWERING) {
            row.progress().ifPresent(progress -> state.add(bar(progress)));
        } else if (status.isWaiting()) {
            row.hereSince().ifPresent(since -> state.add(since(since)));
        }
        return state;
    }

    private Component since(LocalTime since) {
        Span words = new Span(getTranslation("desk.here-since", TIME.format(since)));
        words.addClassName("quiet");
        return words;
    }

    private Component bar(Progress progress) {
        int all = Math.max(1, progress.pagesDone() + progress.pagesToCome());
        ProgressBar bar = new ProgressBar(0, all, Math.min(all, progress.pagesDone()));
        String words = getTranslation("desk.progress", progress.pagesDone(), all);
        bar.getElement().setAttribute("aria-label", words);
        Span text = new Span(words);
        text.addClassName("quiet");
        Div both = new Div(bar, text);
        both.addClassName("day-progress");
        return both;
    }
}
