package clinic.quiver.review.ui;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.Review;
import clinic.quiver.shared.ui.BodyMap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One question with its answer, who gave it and when, and what was answered before. */
final class AnswerRow extends Div {

    private final LinkId item;
    private final AnswerKind kind;
    private final Wording wording;
    private final String text;

    AnswerRow(Item item, Reply reply, Review review, Wording wording, Consumer<LinkId> ask) {
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
        text = (name.getText() + " " + question.getText() + " " + answer.getText()).toLowerCase(Locale.ROOT);
        add(new Div(name, question), answer, when(review));
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
        if (reply instanceof Reply.Given(Answer.BodySites(var sites))) {
            add(picture(sites));
        }
    }

    LinkId item() {
        return item;
    }

    AnswerKind kind() {
        return kind;
    }

    /** Whether its name, question or answer holds the text. */
    boolean says(String wanted) {
        return wanted.isEmpty() || text.contains(wanted);
    }

    private BodyMap picture(Collection<BodySite> sites) {
        BodyMap.Labels labels = new BodyMap.Labels(
                getTranslation("review.body.head"),
                getTranslation("review.body.front"),
                getTranslation("review.body.back"),
                getTranslation("review.body.left"),
                getTranslation("review.body.right"));
        List<String> places = sites.stream()
                .flatMap(site -> site.places().stream())
                .map(BodySite::code)
                .toList();
        BodyMap picture = new BodyMap(labels, places);
        picture.mark(places);
        return picture;
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
        if (entry.onPaper()) {
            return getTranslation("review.answer.typed-by", entry.author(), wording.time(entry.at()));
        }
        return entry.isByPatient()
                ? wording.time(entry.at())
                : getTranslation("review.answer.asked-by", entry.author(), wording.time(entry.at()));
    }
}
