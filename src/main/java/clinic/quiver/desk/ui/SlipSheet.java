package clinic.quiver.desk.ui;

import clinic.quiver.desk.AppointmentSlip;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The slip that a patient takes home, in the patient's language, as it comes out of the printer. */
final class SlipSheet extends Section {

    private static final int HALF = 4;

    /** A slip to look at and to print; {@code back} leads to the day again. */
    SlipSheet(AppointmentSlip slip, Runnable back) {
        addClassName("slip-page");
        Button print = new Button(
                getTranslation("desk.slip.print"),
                clicked -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setAutofocus(true);
        Button done = new Button(getTranslation("desk.slip.back"), clicked -> back.run());
        Div acts = new Div(print, done);
        acts.addClassNames("page-head", "not-printed");
        add(acts, sheet(slip));
    }

    private Div sheet(AppointmentSlip slip) {
        Locale locale = slip.patient().details().language().locale();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(slip.visit().day());
        String time = slip.visit()
                .plannedFor()
                .map(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale)::format)
                .orElse("");
        Div code = new Div(slip.code().substring(0, HALF) + " " + slip.code().substring(HALF));
        code.addClassName("slip-code");
        Div sheet = new Div(
                new Paragraph(slip.clinic().name()),
                new H2(getTranslation(locale, "desk.slip.title")),
                named("slip-name", slip.patient().fullName()),
                named("slip-when", getTranslation(locale, "desk.slip.when", day, time)),
                new Paragraph(getTranslation(locale, "desk.slip.code")),
                code,
                new OrderedList(
                        new ListItem(getTranslation(locale, "desk.slip.step-1")),
                        new ListItem(getTranslation(locale, "desk.slip.step-2")),
                        new ListItem(getTranslation(locale, "desk.slip.step-3"))),
                new Paragraph(getTranslation(locale, "desk.slip.keep")),
                new Paragraph(
                        getTranslation(locale, "desk.slip.phone", slip.clinic().phone())),
                named(
                        "slip-emergency",
                        getTranslation(
                                locale, "desk.slip.emergency", slip.clinic().emergencyNumber())));
        sheet.addClassName("slip");
        sheet.getElement().setAttribute("lang", locale.toLanguageTag());
        return sheet;
    }

    private static Paragraph named(String className, String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName(className);
        return paragraph;
    }
}
