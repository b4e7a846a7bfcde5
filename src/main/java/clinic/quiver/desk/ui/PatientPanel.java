package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Registration;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** One patient, and everything the desk can do for them now. */
final class PatientPanel extends Section {

    private final DeskView desk;
    private final VisitActs acts;
    private final LocalDate today;

    PatientPanel(DeskView desk, VisitActs acts, DayService days, Patient patient, LocalDate today) {
        this.desk = desk;
        this.acts = acts;
        this.today = today;
        addClassName("card");
        add(new H2(patient.fullName()), details(patient), correct(patient));
        List<Visit> coming = days.comingVisitsOf(patient.id());
        coming.forEach(visit -> add(visit(visit, patient)));
        if (coming.isEmpty()) {
            add(new Paragraph(getTranslation("desk.no-visit")));
        }
        add(buttons(coming, patient));
    }

    private Component details(Patient patient) {
        Registration details = patient.details();
        DescriptionList list = new DescriptionList();
        list.addClassName("patient-details");
        describe(list, "desk.patient.record-number", details.recordNumber());
        describe(
                list,
                "desk.patient.birth-date",
                getTranslation(
                        "desk.patient.born-and-age",
                        PatientWords.date(details.birthDate(), getLocale()),
                        patient.ageOn(today)));
        describe(
                list,
                "desk.patient.sex",
                getTranslation("desk.sex." + details.sexAtBirth().name()));
        describe(
                list,
                "desk.patient.language",
                getTranslation("shared.language." + details.language().code()));
        describe(list, "desk.patient.phone", details.phone().isEmpty() ? "–" : details.phone());
        return list;
    }

    private void describe(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Button correct(Patient patient) {
        Button correct = new Button(getTranslation("desk.correct"), clicked -> desk.correct(patient));
        correct.addThemeVariants(ButtonVariant.TERTIARY);
        return correct;
    }

    private Component visit(Visit visit, Patient patient) {
        String day = visit.day().equals(today)
                ? getTranslation("shared.today")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .format(visit.day());
        String time = visit.plannedFor().map(Object::toString).orElseGet(() -> getTranslation("desk.walk-in"));
        Paragraph when = new Paragraph(getTranslation(
                "desk.visit.line",
                day,
                time,
                getTranslation("desk.status." + visit.status().name())));
        when.addClassName("visit-line");
        Div part = new Div(when, visitButtons(visit, patient));
        part.addClassName("visit-part");
        return part;
    }

    private Component visitButtons(Visit visit, Patient patient) {
        Div buttons = new Div();
        buttons.addClassName("stacked");
        switch (visit.status()) {
            case PLANNED -> {
                if (visit.day().equals(today)) {
                    buttons.add(main(button("desk.check-in", () -> acts.checkIn(visit, patient, desk))));
                    buttons.add(button("desk.no-show", () -> acts.noShow(visit, patient, desk)));
                }
                buttons.add(button("desk.slip", () -> acts.slip(visit, desk)));
            }
            case CHECKED_IN -> {
                buttons.add(button("desk.code-again", () -> acts.issueAgain(visit, patient, desk)));
                buttons.add(button("desk.undo-check-in", () -> acts.undoCheckIn(visit.id(), desk)));
                buttons.add(button("desk.left", () -> acts.left(visit, patient, desk)));
            }
            case ANSWERING -> {
                buttons.add(button("desk.code-again", () -> acts.issueAgain(visit, patient, desk)));
                buttons.add(button("desk.left", () -> acts.left(visit, patient, desk)));
            }
            case ANSWERED -> buttons.add(button("desk.left", () -> acts.left(visit, patient, desk)));
            case NO_SHOW -> buttons.add(button("desk.expect-again", () -> acts.expectAgain(visit, desk)));
            case REVIEWED, LEFT -> {}
        }
        return buttons;
    }

    private Component buttons(List<Visit> coming, Patient patient) {
        Div buttons = new Div();
        buttons.addClassName("stacked");
        boolean isExpected =
                coming.stream().anyMatch(visit -> visit.day().equals(today) && visit.status() != VisitStatus.NO_SHOW);
        if (!isExpected) {
            buttons.add(main(button("desk.walk-in.add", () -> acts.walkIn(patient, desk))));
        }
        buttons.add(button("desk.appointment", () -> desk.plan(patient)));
        Button close = button("desk.close-patient", desk::closePatient);
        close.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(close);
        return buttons;
    }

    private Button button(String key, Runnable act) {
        return new Button(getTranslation(key), clicked -> act.run());
    }

    private static Button main(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
