package clinic.quiver.access.ui;

import clinic.quiver.access.ClinicSettings;
import clinic.quiver.access.PaperSize;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of the clinic's settings, at set-up and later. */
final class SettingsFields extends Div {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE = 40;

    private final TextField name = text("name", LONGEST_NAME);
    private final ComboBox<String> timeZone = new ComboBox<>(getTranslation("access.clinic.time-zone"));
    private final TextField phone = text("phone", LONGEST_PHONE);
    private final TextField emergency = text("emergency", LONGEST_PHONE);
    private final TextField crisis = text("crisis", LONGEST_PHONE);
    private final TextField poison = text("poison", LONGEST_PHONE);
    private final Select<Language> language = new Select<>();
    private final Select<PaperSize> paper = new Select<>();
    private final Checkbox mood = new Checkbox(getTranslation("access.clinic.mood"));

    SettingsFields() {
        addClassName("field-grid");
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList());
        timeZone.setRequiredIndicatorVisible(true);
        timeZone.setManualValidation(true);
        timeZone.setErrorMessage(getTranslation("access.clinic.missing"));
        language.setLabel(getTranslation("access.clinic.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> getTranslation("shared.language." + one.code()));
        language.setValue(Language.of(getLocale()));
        paper.setLabel(getTranslation("access.clinic.paper"));
        paper.setItems(PaperSize.values());
        paper.setItemLabelGenerator(size -> getTranslation("access.clinic.paper." + size.name()));
        paper.setValue(PaperSize.A4);
        Paragraph warning = new Paragraph(getTranslation("access.clinic.mood.warning"));
        warning.addClassName("caution");
        Div moodPart = new Div(mood, warning);
        moodPart.addClassName("whole-width");
        add(name, timeZone, phone, emergency, crisis, poison, language, paper, moodPart);
    }

    /** Proposes the time zone of the browser; the server may stand elsewhere. */
    @Override
    protected void onAttach(AttachEvent attached) {
        String here = attached.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        if (timeZone.isEmpty() && here != null && ZoneId.getAvailableZoneIds().contains(here)) {
            timeZone.setValue(here);
        }
    }

    void show(ClinicSettings settings) {
        name.setValue(settings.name());
        timeZone.setValue(settings.timeZone().getId());
        phone.setValue(settings.phone());
        emergency.setValue(settings.emergencyNumber());
        crisis.setValue(settings.crisisLine());
        poison.setValue(settings.poisonLine());
        language.setValue(settings.defaultLanguage());
        paper.setValue(settings.paperSize());
        mood.setValue(settings.moodQuestions());
    }

    /** What was typed; empty, and said so at the fields, while something is missing. */
    Optional<ClinicSettings> read() {
        List<TextField> blank = Stream.of(name, phone, emergency, crisis, poison)
                .peek(field -> field.setInvalid(field.getValue().isBlank()))
                .filter(TextField::isInvalid)
                .toList();
        timeZone.setInvalid(timeZone.isEmpty());
        if (!blank.isEmpty() || timeZone.isInvalid()) {
            blank.stream().findFirst().ifPresent(TextField::focus);
            return Optional.empty();
        }
        return Optional.of(new ClinicSettings(
                name.getValue().strip(),
                ZoneId.of(timeZone.getValue()),
                phone.getValue().strip(),
                emergency.getValue().strip(),
                crisis.getValue().strip(),
                poison.getValue().strip(),
                language.getValue(),
                paper.getValue(),
                mood.getValue()));
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation("access.clinic." + key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setErrorMessage(getTranslation("access.clinic.missing"));
        return field;
    }
}
