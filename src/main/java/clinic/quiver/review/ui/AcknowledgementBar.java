package clinic.quiver.review.ui;

import clinic.quiver.review.Acknowledgement;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.review.Jotting;
import clinic.quiver.review.Jotting.Part;
import clinic.quiver.shared.ui.HeldText;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Optional;

/**
 * The clinician's word on a finding: seen, agreed or not, with a few words if wanted; who said it and when. It is asked
 * for again when more has become known since.
 */
final class AcknowledgementBar extends Div {

    private final String ruleId;
    private final boolean isRedFlag;
    private final Wording wording;
    private final Saying saying;
    private final OpenJottings jottings;
    private final JottingBar unrecorded;
    private final Select<Reason> reason = new Select<>();
    private final TextField words = new TextField();
    private final Div asking = new Div();
    private final Div said = new Div();
    private final Div since = new Div();
    private Optional<Acknowledgement> last = Optional.empty();
    private boolean isLocked;
    private boolean isAskedAgain;

    /** Where the clinician's word goes; true when it was stored. */
    interface Saying {
        boolean say(String ruleId, Agreement agreement, Optional<Reason> reason, String words);
    }

    AcknowledgementBar(String ruleId, boolean isRedFlag, Wording wording, OpenJottings jottings, Saying saying) {
        this.ruleId = ruleId;
        this.isRedFlag = isRedFlag;
        this.wording = wording;
        this.jottings = jottings;
        this.saying = saying;
        addClassName("acknowledgement");
        words.setAriaLabel(
                getTranslation("review.ack.words-of", wording.rule(ruleId).name()));
        words.setPlaceholder(getTranslation("review.ack.words"));
        words.addClassName("acknowledgement-words");
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(DraftArea.PAUSE_MILLIS);
        jottings.in(Part.FINDING, ruleId).ifPresent(kept -> words.setValue(kept.words()));
        words.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                jot();
            }
        });
        HeldText.askWhenLeft(words, this::jot);
        unrecorded = new JottingBar(words.getAriaLabel().orElse(""), wording, this::discard);
        unrecorded.show(keptAt());
        words.setClearButtonVisible(true);
        reason.setAriaLabel(
                getTranslation("review.ack.reason-of", wording.rule(ruleId).name()));
        reason.setItems(Reason.values());
        reason.setItemLabelGenerator(each -> getTranslation("review.ack.reason." + each.name()));
        reason.setValue(Reason.ACTING_ON_IT);
        reason.addClassName("acknowledgement-reason");
        Button seen = button(Agreement.SEEN);
        seen.addThemeVariants(ButtonVariant.PRIMARY);
        asking.add(seen, reason, button(Agreement.AGREE), button(Agreement.DISAGREE), words, unrecorded);
        asking.addClassName("acknowledgement-asking");
        said.addClassName("acknowledgement-said");
        said.getElement().setAttribute("tabindex", "-1");
        add(said, since, asking);
    }

    /**
     * Shows what was said last; nothing can be said any more once the record is signed.
     *
     * @param news what has become known since, because of which it does not count any more; empty when it counts
     */
    void show(Optional<Acknowledgement> acknowledgement, Optional<Component> news, boolean locked) {
        last = acknowledgement;
        isLocked = locked;
        unrecorded.show(locked ? Optional.empty() : keptAt());
        said.removeAll();
        said.setVisible(last.isPresent());
        since.removeAll();
        news.ifPresent(since::add);
        boolean isOpen = last.isEmpty() || news.isPresent();
        // Words that are being written are not taken away by what a colleague says or signs.
        asking.setVisible(!words.isEmpty() || (!locked && (isOpen || isAskedAgain)));
        last.ifPresent(spoken -> {
            said.add(sign(spoken, isOpen), new Span(sentence(spoken)));
            if (!locked && !isOpen) {
                said.add(changing());
            }
        });
    }

    // Told apart by their shape, on grey paper too: settled, disagreed with, and no longer enough.
    private Icon sign(Acknowledgement spoken, boolean isOpen) {
        boolean isDisagreed = spoken.agreement() == Agreement.DISAGREE;
        VaadinIcon shape = isDisagreed ? VaadinIcon.CLOSE_CIRCLE_O : VaadinIcon.CHECK_CIRCLE;
        Icon sign = (isOpen ? VaadinIcon.TIME_BACKWARD : shape).create();
        sign.getElement().setAttribute("aria-hidden", "true");
        said.setClassName("is-done", !isOpen && !isDisagreed);
        return sign;
    }

    private Button changing() {
        Button again = new Button(getTranslation("review.ack.change"), clicked -> askAgain());
        again.setAriaLabel(
                getTranslation("review.ack.change-of", wording.rule(ruleId).name()));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        return again;
    }

    private String sentence(Acknowledgement spoken) {
        String who = getTranslation(
                "review.ack.said." + spoken.agreement().name(), wording.name(spoken.by()), wording.time(spoken.at()));
        String sentence = spoken.reason()
                .map(how -> getTranslation(
                        "review.ack.with-reason", who, getTranslation("review.ack.reason." + how.name())))
                .orElse(who);
        return spoken.words().isEmpty() ? sentence : getTranslation("review.ack.with-words", sentence, spoken.words());
    }

    private Button button(Agreement agreement) {
        Button button = new Button(getTranslation("review.ack." + agreement.name()), clicked -> say(agreement));
        button.setAriaLabel(getTranslation(
                "review.ack.of." + agreement.name(), wording.rule(ruleId).name()));
        return button;
    }

    private Optional<Instant> keptAt() {
        return jottings.in(Part.FINDING, ruleId).map(Jotting::keptAt);
    }

    private void jot() {
        unrecorded.show(jottings.keep(Part.FINDING, ruleId, words.getValue()));
    }

    private void discard() {
        words.clear();
        jot();
    }

    private void say(Agreement agreement) {
        // The second press of a double click would store an empty word over the first.
        if (!asking.isVisible() || UnfitWords.refuse(words)) {
            return;
        }
        String mine = words.getValue();
        Optional<Reason> how = reasonFor(agreement);
        if (agreement == Agreement.DISAGREE && isRedFlag && how.isEmpty() && mine.isBlank()) {
            words.setErrorMessage(getTranslation("review.ack.say-why"));
            words.setInvalid(true);
            words.focus();
            return;
        }
        isAskedAgain = false;
        words.clear();
        asking.setVisible(false);
        if (saying.say(ruleId, agreement, how, mine)) {
            jot();
            reason.setValue(Reason.ACTING_ON_IT);
            said.getElement().callJsFunction("focus");
        } else {
            Notice.show(getTranslation("review.ack.not-stored"));
            // What came too late for the record goes on as an addendum; what was refused otherwise can be said again.
            if (!isLocked) {
                words.setValue(mine);
                asking.setVisible(true);
            }
        }
    }

    private Optional<Reason> reasonFor(Agreement agreement) {
        return switch (agreement) {
            case SEEN -> reason.getOptionalValue();
            case AGREE -> Optional.empty();
            case DISAGREE -> reason.getOptionalValue().filter(Reason::speaksAgainst);
        };
    }

    private void askAgain() {
        isAskedAgain = true;
        asking.setVisible(true);
        said.setVisible(false);
        words.focus();
    }
}
