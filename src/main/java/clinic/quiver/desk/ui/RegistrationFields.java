package clinic.quiver.desk.ui;

import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered.Fault;
import clinic.quiver.patient.Registration;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the desk writes down about a patient; every fault is said at its own field, and nothing typed is lost. Only the
 * phone may be left out, and says so itself.
 */
final class RegistrationFields extends Div {

    private final Map<TextField, Integer> longest = new LinkedHashMap<>();
    private final TextField recordNumber = text("desk.patient.record-number", PatientService.LONGEST_NUMBER);
    private final TextField givenName = text("desk.patient.given-name", PatientService.LONGEST_NAME);
    private final TextField familyName = text("desk.patient.family-name", PatientService.LONGEST_NAME);
    private final BirthDateField birthDate = new BirthDateField(getTranslation("desk.patient.birth-date"));
    private final Select<SexAtBirth> sex = new Select<>();
    private final Select<Language> language = new Select<>();
    private final TextField phone = text("desk.patient.phone-field", PatientService.LONGEST_NUMBER);

    RegistrationFields(Language usual) {
        addClassName("field-grid");
        sex.setLabel(getTranslation("desk.patient.sex"));
        sex.setItems(SexAtBirth.values());
        sex.setItemLabelGenerator(one -> getTranslation("desk.sex." + one.name()));
        sex.setManualValidation(true);
        sex.setErrorMessage(getTranslation("desk.fault.missing"));
        language.setLabel(getTranslation("desk.patient.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> getTranslation("shared.language." + one.code()));
        language.setValue(usual);
        add(recordNumber, phone, givenName, familyName, birthDate, sex, language);
    }

    /** What stands in the fields as it was typed, for noticing that something was. */
    List<Object> typed() {
        return List.of(
                recordNumber.getValue(),
                phone.getValue(),
                givenName.getValue(),
                familyName.getValue(),
                birthDate.typed(),
                sex.getOptionalValue(),
                language.getOptionalValue());
    }

    void show(Registration details) {
        recordNumber.setValue(details.recordNumber());
        givenName.setValue(details.givenName());
        familyName.setValue(details.familyName());
        birthDate.setValue(details.birthDate());
        sex.setValue(details.sexAtBirth());
        language.setValue(details.language());
        phone.setValue(details.phone());
    }

    /** What was typed; empty, and said so at the field, while birth date or sex are missing. */
    Optional<Registration> read() {
        clearFaults();
        birthDate.setErrorMessage(
                getTranslation(birthDate.isUntouched() ? "desk.fault.missing" : "desk.fault.no-such-day"));
        birthDate.setInvalid(birthDate.getValue() == null);
        sex.setInvalid(sex.isEmpty());
        if (birthDate.isInvalid() || sex.isInvalid()) {
            // The other fields may be wrong as well; say all of it at once.
            addIfBlank(recordNumber);
            addIfBlank(givenName);
            addIfBlank(familyName);
            return Optional.empty();
        }
        return Optional.of(new Registration(
                recordNumber.getValue(),
                familyName.getValue(),
                givenName.getValue(),
                birthDate.getValue(),
                sex.getValue(),
                language.getValue(),
                phone.getValue()));
    }

    /** Says at each field what was refused. */
    void refuse(Set<Fault> faults) {
        clearFaults();
        faults.forEach(this::refuse);
    }

    private void refuse(Fault fault) {
        String words = getTranslation("desk.fault." + fault.name());
        switch (fault) {
            case RECORD_NUMBER_MISSING, RECORD_NUMBER_TAKEN -> refuse(recordNumber, words);
            case FAMILY_NAME_MISSING -> refuse(familyName, words);
            case GIVEN_NAME_MISSING -> refuse(givenName, words);
            case BIRTH_DATE_IN_FUTURE, BIRTH_DATE_TOO_LONG_AGO -> {
                birthDate.setErrorMessage(words);
                birthDate.setInvalid(true);
            }
            case TOO_LONG -> refuseTooLong();
            case UNREADABLE_CHARACTERS ->
                texts().filter(field -> field.getValue().codePoints().anyMatch(RegistrationFields::isUnreadable))
                        .forEach(field -> refuse(field, words));
        }
    }

    private void refuseTooLong() {
        longest.forEach((field, most) -> {
            int length = field.getValue().strip().length();
            if (length > most) {
                refuse(field, getTranslation("desk.fault.TOO_LONG", length, most));
            }
        });
    }

    private Stream<TextField> texts() {
        return longest.keySet().stream();
    }

    private static boolean isUnreadable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private void addIfBlank(TextField field) {
        if (field.getValue().isBlank()) {
            refuse(field, getTranslation("desk.fault.missing"));
        }
    }

    private static void refuse(TextField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
    }

    private void clearFaults() {
        texts().forEach(field -> field.setInvalid(false));
        birthDate.setInvalid(false);
        sex.setInvalid(false);
    }

    private TextField text(String key, int most) {
        TextField field = new TextField(getTranslation(key));
        field.setManualValidation(true);
        // The first letter is told at once, so that the form knows that there is something to lose.
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        // No limit in the browser: it would cut what is pasted without a word.
        longest.put(field, most);
        return field;
    }
}
