package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Registration;
import clinic.quiver.patient.Visit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** One patient, and everything the desk can do for them now. */
final class PatientPanel extends Section {

    private final DeskView desk;
    private final RowActs rowActs;
    private final VisitActs acts;
    private final PatientActs patientActs;

    /** A patient with the visits of today and those to come. */
    PatientPanel(
            DeskView desk,
            RowActs rowActs,
            VisitActs acts,
            PatientActs patientActs,
            Patient patient,
            List<DayRow> visits) {
        this.desk = desk;
        this.rowActs = rowActs;
        this.acts = acts;
        this.patientActs = patientActs;
        addClassName("card");
        H2 name = new H2(patient.fullName());
        name.addClassName("patient-name");
        add(name, details(patient), correct(patient));
        visits.forEach(row -> add(visit(row)));
        if (visits.isEmpty()) {
            add(new Paragraph(getTranslation("desk.no-visit")));
        }
        add(buttons(visits, patient));
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
                        patient.ageOn(desk.today())));
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
        Button correct = new Button(getTranslation("desk.correct"), clicked -> patientActs.correct(patient, desk));
        correct.addThemeVariants(ButtonVariant.TERTIARY);
        return correct;
    }

    private Component visit(DayRow row) {
        Visit visit = row.visit();
        String day = visit.day().equals(desk.today())
                ? getTranslation("shared.today")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .format(visit.day());
        String time = visit.plannedFor().map(Object::toString).orElseGet(() -> getTranslation("desk.walk-in"));
        Paragraph when = new Paragraph(getTranslation("desk.visit.line", day, time, VisitWords.state(row)));
        when.addClassName("visit-line");
        Div buttons = new Div();
        buttons.add(rowActs.all(row));
        buttons.addClassName("stacked");
        Div part = new Div(when);
        VisitWords.next(row).map(Paragraph::new).ifPresent(part::add);
        part.add(buttons);
        part.addClassName("visit-part");
        return part;
    }

    private Component buttons(List<DayRow> visits, Patient patient) {
        Div buttons = new Div();
        buttons.addClassName("stacked");
        boolean isExpected = visits.stream()
                .map(DayRow::visit)
                .anyMatch(visit ->
                        visit.day().equals(desk.today()) && visit.status().isOpen());
        if (!isExpected) {
            Button walkIn = new Button(getTranslation("desk.walk-in.add"), clicked -> acts.walkIn(patient, desk));
            walkIn.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(walkIn);
        }
        buttons.add(new Button(getTranslation("desk.appointment"), clicked -> patientActs.plan(patient, desk)));
        Button close = new Button(getTranslation("desk.close-patient"), clicked -> desk.closePatient());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(close);
        return buttons;
    }
}
