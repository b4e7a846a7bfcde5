package clinic.quiver.desk.ui;

import clinic.quiver.patient.Patient;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A patient in two lines: the name, then what tells people of the same name apart. */
final class PatientName extends Div {

    PatientName(Patient patient) {
        Span name = new Span(patient.listName());
        name.addClassName("patient-name");
        Span rest = new Span(patient.details().recordNumber() + " · "
                + getTranslation(
                        "desk.born", PatientWords.date(patient.details().birthDate(), getLocale())));
        rest.addClassName("quiet");
        addClassName("two-lines");
        add(name, rest);
    }
}
