package clinic.quiver.review.ui;

import clinic.quiver.intake.PaperSheet;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One block of a form on paper, with the number that is printed before it. */
final class PaperBlock extends Div {

    private final Page page;
    private final Questionnaire questionnaire;
    private final AnswerWords words;
    private final Consumer<Map<LinkId, Answer>> type;
    private final Consumer<Optional<LinkId>> goOnAfter;
    private final Span number = new Span();
    private final Div fields = new Div();
    private final SequencedMap<LinkId, PaperQuestion> questions = new LinkedHashMap<>();

    PaperBlock(
            Page page,
            Questionnaire questionnaire,
            AnswerWords words,
            Consumer<Map<LinkId, Answer>> type,
            Consumer<Optional<LinkId>> goOnAfter) {
        this.page = page;
        this.questionnaire = questionnaire;
        this.words = words;
        this.type = type;
        this.goOnAfter = goOnAfter;
        addClassName("paper-block");
        number.addClassName("paper-number");
        fields.addClassName("paper-grid");
        String title = words.printedTitle(page);
        add(number, title.isEmpty() ? fields : new Div(new H3(title), fields));
        if (page.style() == PageStyle.CHECK_LIST) {
            NativeButton none = new NativeButton(getTranslation("review.paper.none-ticked"), clicked -> denyTheRest());
            none.addClassName("small-act");
            fields.add(none);
        }
    }

    String page() {
        return page.id();
    }

    void show(Optional<PaperSheet.Part> part, Set<LinkId> unusual) {
        setVisible(part.isPresent());
        part.ifPresent(shown -> {
            number.setText(String.valueOf(shown.number()));
            for (LinkId item : page.items()) {
                if (shown.items().contains(item)) {
                    PaperQuestion question = questionOf(item);
                    question.setVisible(true);
                    question.show(Optional.ofNullable(shown.answers().get(item)), unusual.contains(item));
                } else if (questions.containsKey(item)) {
                    questionOf(item).setVisible(false);
                }
            }
        });
    }

    /** Those that are asked now, in the order of the paper. */
    Stream<PaperQuestion> questions() {
        return page.items().stream()
                .flatMap(item -> Stream.ofNullable(questions.get(item)))
                .filter(Component::isVisible);
    }

    // A field is made when its question is asked: most patients are asked far from all.
    private PaperQuestion questionOf(LinkId item) {
        return questions.computeIfAbsent(item, asked -> {
            PaperQuestion question = new PaperQuestion(questionnaire.item(asked), page, words, type, goOnAfter);
            long before = page.items().stream()
                    .takeWhile(other -> !other.equals(asked))
                    .filter(questions::containsKey)
                    .count();
            fields.addComponentAtIndex((int) before, question);
            return question;
        });
    }

    // The box under the list denies what is not ticked above it; nothing else does.
    private void denyTheRest() {
        Map<LinkId, Answer> denied = new LinkedHashMap<>();
        questions()
                .filter(PaperQuestion::isOpen)
                .forEach(question -> denied.put(question.item(), new Answer.YesNo(false)));
        if (!denied.isEmpty()) {
            type.accept(denied);
        }
        goOnAfter.accept(questions().reduce((one, next) -> next).map(PaperQuestion::item));
    }
}
