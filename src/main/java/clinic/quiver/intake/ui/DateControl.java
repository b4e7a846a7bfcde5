package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A date as three fields. */
final class DateControl extends ItemControl {

    private static final int FIELDS = 3;

    private final DateFields fields;
    private final Escapes escapes;

    DateControl(String group) {
        fields = new DateFields(group, this::typed);
        escapes = new Escapes(group, true, this::emptied);
        add(fields, escapes);
    }

    private void typed() {
        escapes.clear();
    }

    private void emptied() {
        fields.clearValues();
    }

    @Override
    Reading read() {
        Optional<Answer> escape = escapes.answer();
        if (escape.isPresent()) {
            return Reading.of(escape.get());
        }
        if (fields.isEmpty()) {
            return new Reading.Nothing();
        }
        Optional<LocalDate> date = fields.date();
        return date.isPresent()
                ? Reading.of(new Answer.Date(date.get()))
                : new Reading.Unreadable("tablet.fault.no-date");
    }

    @Override
    List<String> draft() {
        return escapes.answer().isPresent() ? escapes.draft() : fields.values();
    }

    @Override
    void restore(List<String> draft) {
        escapes.restore(draft);
        if (draft.size() == FIELDS && !Escapes.isTaken(draft)) {
            fields.setValues(draft);
        } else {
            fields.clearValues();
        }
    }

    @Override
    void focusFirst() {
        fields.focusFirst();
    }

    @Override
    void markFaulty(boolean faulty) {
        fields.markFaulty(faulty);
    }
}
