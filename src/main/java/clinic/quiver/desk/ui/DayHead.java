package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.ui.DayField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which day is shown, how many come and are here, and the filter of the list. */
final class DayHead extends Div {

    private final H1 title = new H1();
    private final Span sum = new Span();
    private final DayField day = new DayField("");
    private final Div toPrint = new Div();
    private final Function<List<ReleasedHandout>, Component> printAll;
    private LocalDate today;
    private List<ReleasedHandout> offered = List.of();

    DayHead(
            LocalDate today,
            Function<List<ReleasedHandout>, Component> printAll,
            Consumer<LocalDate> dayChosen,
            Consumer<String> filterTyped) {
        this.today = today;
        this.printAll = printAll;
        addClassName("day-head");
        day.setAriaLabel(getTranslation("desk.day"));
        day.setValue(today);
        day.addValueChangeListener(changed -> {
            if (changed.getValue() == null) {
                day.setValue(changed.getOldValue());
            } else {
                dayChosen.accept(changed.getValue());
                showTitle();
            }
        });
        TextField filter = new TextField();
        filter.setAriaLabel(getTranslation("desk.filter"));
        filter.setPlaceholder(getTranslation("desk.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.EAGER);
        filter.addValueChangeListener(changed -> filterTyped.accept(changed.getValue()));
        Div controls = new Div(
                step(VaadinIcon.ANGLE_LEFT, "desk.day-before", -1),
                day,
                step(VaadinIcon.ANGLE_RIGHT, "desk.day-after", 1),
                new Button(getTranslation("shared.today"), clicked -> day.setValue(this.today)),
                filter);
        controls.addClassName("day-controls");
        sum.addClassName("quiet");
        toPrint.addClassName("day-prints");
        add(new Div(title, sum), toPrint, controls);
        showTitle();
    }

    /** A new day has begun; whoever looked at today looks at the new one. */
    void begin(LocalDate newDay) {
        boolean showsToday = day.getValue().equals(today);
        today = newDay;
        if (showsToday) {
            day.setValue(newDay);
        }
        showTitle();
    }

    LocalDate day() {
        return day.getValue();
    }

    /** Counts the day's patients, in words. */
    void count(List<DayRow> rows) {
        long expected = count(rows, VisitStatus.PLANNED);
        long done = count(rows, VisitStatus.REVIEWED);
        long here =
                rows.stream().filter(row -> row.visit().status().isWaiting()).count();
        sum.setText(getTranslation("desk.sum", expected, here, done));
    }

    /** Offers to print all these in one go; one alone is printed from its row. */
    void offerToPrint(List<ReleasedHandout> left) {
        if (!left.equals(offered)) {
            offered = left;
            toPrint.removeAll();
            if (left.size() > 1) {
                toPrint.add(printAll.apply(left));
            }
        }
    }

    private static long count(List<DayRow> rows, VisitStatus status) {
        return rows.stream().filter(row -> row.visit().status() == status).count();
    }

    private Button step(VaadinIcon icon, String key, int days) {
        Button step =
                new Button(icon.create(), clicked -> day.setValue(day.getValue().plusDays(days)));
        step.setAriaLabel(getTranslation(key));
        return step;
    }

    private void showTitle() {
        String shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(getLocale())
                .format(day.getValue());
        title.setText(day.getValue().equals(today) ? getTranslation("desk.today", shown) : shown);
    }
}
