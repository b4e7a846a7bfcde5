package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Finds a patient, or leads to the form for a new one. */
final class FindPanel extends Section {

    private static final int SHORTEST = 2;
    private static final int PAUSE_MILLIS = 350;

    private final DayService days;
    private final Consumer<Patient> chosen;
    private final TextField search = new TextField(getTranslation("desk.find.label"));
    private final Div found = new Div();

    FindPanel(DayService days, Consumer<Patient> chosen, Runnable register) {
        this.days = days;
        this.chosen = chosen;
        addClassName("card");
        search.setPlaceholder(getTranslation("desk.find.example"));
        search.setHelperText(getTranslation("desk.find.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(changed -> find(changed.getValue().strip()));
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.KEY_S, KeyModifier.ALT);
        found.addClassName("found");
        found.getElement().setAttribute("aria-live", "polite");
        Button fresh = new Button(getTranslation("desk.register"), clicked -> register.run());
        fresh.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        add(new H2(getTranslation("desk.find.title")), search, found, fresh);
    }

    /** Empty again, for the next patient. */
    void clear() {
        search.clear();
        found.removeAll();
    }

    private void find(String text) {
        found.removeAll();
        if (text.length() < SHORTEST) {
            return;
        }
        List<Patient> patients = days.find(text);
        if (patients.isEmpty()) {
            found.add(new Paragraph(getTranslation("desk.find.nobody")));
            return;
        }
        UnorderedList list = new UnorderedList();
        patients.forEach(patient -> list.add(new ListItem(line(patient))));
        found.add(list);
        if (patients.size() >= PatientService.MOST_FOUND) {
            found.add(new Paragraph(getTranslation("desk.find.more", PatientService.MOST_FOUND)));
        }
    }

    private Button line(Patient patient) {
        Button line = new Button(new PatientName(patient), clicked -> chosen.accept(patient));
        line.addThemeVariants(ButtonVariant.TERTIARY);
        line.addClassName("found-line");
        line.setAriaLabel(PatientWords.inLine(patient));
        return line;
    }
}
