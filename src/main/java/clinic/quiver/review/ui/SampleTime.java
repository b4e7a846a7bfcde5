package clinic.quiver.review.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** When a sample was taken; empty means now, unless it has to be said. */
final class SampleTime extends DateTimePicker {

    private final Wording wording;

    SampleTime(Wording wording) {
        this.wording = wording;
        setLabel(getTranslation("review.labs.at"));
        setLocale(getLocale());
        setHelperText(getTranslation("review.examination.at-hint"));
        setMax(wording.today().plusDays(1).atStartOfDay());
        setI18n(new DateTimePickerI18n()
                .setBadInputErrorMessage(getTranslation("review.examination.no-such-time"))
                .setIncompleteInputErrorMessage(getTranslation("review.examination.no-such-time"))
                .setMaxErrorMessage(getTranslation("review.examination.future")));
    }

    /** A time that nobody takes for now when it is left empty. */
    static SampleTime toBeSaid(Wording wording) {
        SampleTime time = new SampleTime(wording);
        time.setHelperText("");
        time.setManualValidation(true);
        return time;
    }

    /** Whether no time is entered, or none in the past; it is said at the field. */
    boolean refuse(Instant now) {
        setInvalid(isEmpty());
        setErrorMessage(getTranslation("review.labs.import.say-when"));
        moment().filter(now::isBefore).ifPresent(future -> refuseFuture());
        return isInvalid();
    }

    /** The moment that is entered; empty when none is. */
    Optional<Instant> moment() {
        return getOptionalValue().map(this::at);
    }

    /** A time of the clinic's clock. */
    Instant at(LocalDateTime time) {
        return time.atZone(wording.zone()).toInstant();
    }

    void refuseFuture() {
        setErrorMessage(getTranslation("review.examination.future"));
        setInvalid(true);
        scrollIntoView();
    }
}
