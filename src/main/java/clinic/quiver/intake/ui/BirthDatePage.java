package clinic.quiver.intake.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks for the birth date: after the code, and of whoever comes back to a covered tablet. */
final class BirthDatePage extends TabletPage {

    private final DateFields fields;
    private final Question question;
    private final Supplier<LocalDate> today;
    private final Consumer<LocalDate> typed;

    /**
     * The page.
     *
     * @param keys prefix of the page's texts: {@code tablet.birth} or {@code tablet.cover}
     * @param today the clinic's day at this moment
     * @param typed called with a whole date that is not in the future
     * @param away leads away from the page without a date
     */
    BirthDatePage(String keys, Supplier<LocalDate> today, Consumer<LocalDate> typed, Runnable away) {
        super("");
        this.today = today;
        this.typed = typed;
        heading().setText(getTranslation(keys + ".title"));
        fields = new DateFields("birth", () -> {});
        question = new Question("birth", heading(), Optional.of(getTranslation("tablet.birth.hint")), fields);
        NativeButton goOn = mainButton("tablet.continue", this::goOn);
        goOn.addClickShortcut(Key.ENTER).listenOn(question).setResetFocusOnActiveElement(true);
        add(summary(), question, goOn, quietButton(keys + ".away", away));
    }

    private void goOn() {
        Optional<LocalDate> date = fields.date();
        if (date.isEmpty()) {
            complain(new Complaint.Missing());
        } else if (date.get().isAfter(today.get())) {
            complain(new Complaint.NotYet());
        } else {
            typed.accept(date.get());
        }
    }

    @Override
    void say(Complaint said) {
        switch (said) {
            case Complaint.Missing() -> sayOfFields("tablet.fault.no-date");
            case Complaint.NotYet() -> sayOfFields("tablet.fault.future-birth");
            case Complaint.NotJustNow(), Complaint.OutOfDate() -> super.say(said);
            case Complaint.About about -> super.say(about);
        }
    }

    private void sayOfFields(String key) {
        String words = getTranslation(key);
        question.show(Optional.of(words));
        fields.markFaulty(true);
        summary().show(List.of(new ErrorSummary.Fault(words, fields::focusFirst)));
    }

    @Override
    Object draft() {
        return fields.values();
    }

    @Override
    void restore(Object draft) {
        if (draft instanceof List<?> values && values.size() == 3) {
            fields.setValues(values.stream().map(String::valueOf).toList());
        }
    }
}
