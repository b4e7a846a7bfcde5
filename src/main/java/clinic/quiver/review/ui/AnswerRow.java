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

    /**
     * A row.
     *
     * @param counts what the rules read: of what was asked anew also the danger that was reported before
     */
    AnswerRow(
            Item item,
            Reply counts,
            Review review,
            Optional<ChangedAnswers> changes,
            Wording wording,
            Consumer<LinkId> ask) {
        this.item = item.linkId();
        this.kind = AnswerKind.of(counts);
        this.wording = wording;
        AnswerWords words = wording.answers();
        Span name = new Span(words.shortLabel(this.item));
        name.addClassName("answer-name");
        Span question = new Span(words.question(this.item));
        question.addClassNames("quiet", "answer-question");
        Reply said = said(counts, review);
        Span answer = new Span(words.reply(this.item, said));
        answer.addClassName("answer-words");
        Div both = new Div(answer);
        both.addClassName("answer-now");
        Optional<Span> was = changes.flatMap(this::was);
        changed = was.isPresent();
        was.ifPresent(both::add);
        if (!said.equals(counts)) {
            both.add(stillCounts(counts));
        }
        text = (name.getText() + " " + question.getText() + " "
                        + both.getElement().getTextRecursively())
                .toLowerCase(Locale.ROOT);
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

    private Reply said(Reply counts, Review review) {
        return review.response()
                .filter(response -> counts instanceof Reply.Given)
                .flatMap(response -> response.entry(item))
                .filter(AnswerEntry::anew)
                .<Reply>map(entry -> new Reply.Given(entry.answer()))
                .orElse(counts);
    }

    // What was asked anew does not undo a danger that was reported before.
    private Span stillCounts(Reply counts) {
        Span still = new Span(
                getTranslation("review.answer.still-counts", wording.answers().reply(item, counts)));
        still.addClassName("answer-was");
        return still;
    }

    private Div when(Review review) {
        Div when = new Div();
        when.addClassNames("quiet", "answer-when");
        Map<LinkId, AnswerEntry> entries =
                review.response().map(QuestionnaireResponse::entries).orElse(Map.of());
        AnswerEntry entry = entries.get(item);
        if (entry != null) {
            when.add(new Span(wording.givenBy(entry)));
        }
        review.response().map(QuestionnaireResponse::earlier).orElse(Map.of()).getOrDefault(item, List.of()).stream()
                .map(earlier -> new Span(getTranslation(
                        "review.answer.before",
                        wording.answers().answer(item, earlier.answer()),
                        wording.givenBy(earlier))))
                .forEach(when::add);
        return when;
    }
}
