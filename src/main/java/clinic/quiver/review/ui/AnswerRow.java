package clinic.quiver.review.ui;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.AnswerKind;
import clinic.quiver.review.ChangedAnswers;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One question with its answer, who gave it and when, and what was answered before, at this visit and at the last. */
final class AnswerRow extends Div {

    private final LinkId item;
    private final AnswerKind kind;
    private final Wording wording;
    private final String text;
    private final boolean changed;

    AnswerRow(
            Item item,
            Reply reply,
            Review review,
            Optional<ChangedAnswers> changes,
            Wording wording,
            Consumer<LinkId> ask) {
        this.item = item.linkId();
        this.kind = AnswerKind.of(reply);
        this.wording = wording;
        AnswerWords words = wording.answers();
        Span name = new Span(words.shortLabel(this.item));
        name.addClassName("answer-name");
        Span question = new Span(words.question(this.item));
        question.addClassNames("quiet", "answer-question");
        Span answer = new Span(words.reply(this.item, reply));
        answer.addClassName("answer-words");
        Div both = new Div(answer);
        both.addClassName("answer-now");
        changes.ifPresent(since -> was(since).ifPresent(both::add));
        changed = both.getComponentCount() > 1;
        stillCounts(review).ifPresent(both::add);
        text = (name.getText() + " " + question.getText() + " " + answer.getText()).toLowerCase(Locale.ROOT);
        add(new Div(name, question), both, when(review));
        setClassName("is-changed", changed);
        addClassNames("answer", "answer-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getElement().setAttribute("tabindex", "-1");
        boolean canBeAsked = item.source() == ItemSource.PATIENT
                && kind != AnswerKind.NOT_ASKED
                && review.signature().isEmpty();
        if (canBeAsked) {
            NativeButton change =
                    new NativeButton(getTranslation("review.answers.change"), clicked -> ask.accept(this.item));
            change.setAriaLabel(getTranslation("review.answers.change-item", name.getText()));
            change.addClassName("small-act");
            add(change);
        }
    }

    LinkId item() {
        return item;
    }

    AnswerKind kind() {
        return kind;
    }

    /** Whether the patient answered otherwise at the last visit. */
    boolean isChanged() {
        return changed;
    }

    /** Whether its name, question or answer holds the text. */
    boolean says(String wanted) {
        return wanted.isEmpty() || text.contains(wanted);
    }

    // The mark is a word, so that it is heard, and seen on a grey print.
    private Optional<Span> was(ChangedAnswers since) {
        return Optional.ofNullable(since.before().get(item)).map(before -> {
            Span was = new Span(getTranslation(
                    "review.answer.was", wording.answers().answer(item, before), wording.day(since.since())));
            was.addClassName("answer-was");
            return was;
        });
    }

    // What was asked anew does not undo a danger that was reported before.
    private Optional<Span> stillCounts(Review review) {
        return review.response()
                .flatMap(response -> response.entry(item)
                        .filter(AnswerEntry::anew)
                        .flatMap(entry -> Optional.ofNullable(response.given().get(item))
                                .filter(counts -> !counts.equals(entry.answer()))))
                .map(counts -> {
                    Span still = new Span(getTranslation(
                            "review.answer.still-counts", wording.answers().answer(item, counts)));
                    still.addClassName("answer-was");
                    return still;
                });
    }

    private Div when(Review review) {
        Div when = new Div();
        when.addClassNames("quiet", "answer-when");
        Map<LinkId, AnswerEntry> entries =
                review.response().map(QuestionnaireResponse::entries).orElse(Map.of());
        AnswerEntry entry = entries.get(item);
        if (entry != null) {
            when.add(new Span(words(entry)));
        }
        review.response().map(QuestionnaireResponse::earlier).orElse(Map.of()).getOrDefault(item, List.of()).stream()
                .map(earlier -> new Span(getTranslation(
                        "review.answer.before", wording.answers().answer(item, earlier.answer()), words(earlier))))
                .forEach(when::add);
        return when;
    }

    private String words(AnswerEntry entry) {
        if (entry.anew()) {
            return getTranslation("review.answer.asked-again", entry.author(), wording.time(entry.at()));
        }
        if (entry.onPaper()) {
            return getTranslation("review.answer.typed-by", entry.author(), wording.time(entry.at()));
        }
        return entry.isByPatient()
                ? wording.time(entry.at())
                : getTranslation("review.answer.asked-by", entry.author(), wording.time(entry.at()));
    }
}
