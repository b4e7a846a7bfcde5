package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One question of a form on paper with a field for what stands there; it is stored as soon as it is entered. */
final class PaperQuestion extends Div {

    private static final Answer NOT_CLEAR = new Answer.NotClear();
    private static final Answer LEFT_EMPTY = new Answer.Skipped();

    private final Item item;
    private final AnswerField field;
    private final Consumer<Map<LinkId, Answer>> type;
    private final NativeButton notClear = new NativeButton();
    private final Span remark = new Span();
    private Optional<Answer> stored = Optional.empty();

    PaperQuestion(
            Item item,
            Page page,
            AnswerWords words,
            Consumer<Map<LinkId, Answer>> type,
            Consumer<Optional<LinkId>> goOnAfter) {
        this.item = item;
        this.type = type;
        String asked = words.printed(page, item.linkId());
        List<Answer> besides =
                item.type() == ItemType.YES_NO ? List.of(new Answer.DoesNotKnow(), NOT_CLEAR) : List.of(NOT_CLEAR);
        this.field = new AnswerField(item, words, asked, besides);
        field.whenEntered(this::store);
        field.onEnter(() -> goOnAfter.accept(Optional.of(item.linkId())));
        addClassName("paper-question");
        add(field);
        if (item.type() == ItemType.CHOICE) {
            field.help(printed(words));
        }
        if (isLongerThanAKey()) {
            notClear.setText(getTranslation("review.answer.not-clear"));
            notClear.setAriaLabel(getTranslation("review.paper.not-clear-item", asked));
            notClear.addClassName("small-act");
            notClear.addClickListener(clicked -> type.accept(
                    Map.of(item.linkId(), stored.filter(NOT_CLEAR::equals).isPresent() ? LEFT_EMPTY : NOT_CLEAR)));
            add(notClear);
        }
        remark.addClassName("paper-remark");
        remark.getElement().setAttribute("role", "status");
        add(remark);
    }

    LinkId item() {
        return item.linkId();
    }

    /** Whether it still waits for an answer; what may be left out does not wait. */
    boolean isOpen() {
        return stored.isEmpty() && !item.optional();
    }

    /** Whether what stands in the field is not what is stored. */
    boolean isRefused() {
        return field.isRefused();
    }

    void focus() {
        field.focus();
    }

    /**
     * Shows what is stored.
     *
     * @param unusual whether the number just entered is worth a second look at the paper
     */
    void show(Optional<Answer> now, boolean unusual) {
        if (!now.equals(stored)) {
            stored = now;
            if (!field.answer().equals(now.filter(answer -> !answer.equals(LEFT_EMPTY)))) {
                field.show(now.orElse(LEFT_EMPTY));
            }
            field.accept();
            remark.setText("");
        }
        if (unusual) {
            remark.setText(getTranslation("review.paper.unusual"));
        }
        notClear.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(stored.filter(NOT_CLEAR::equals).isPresent()));
    }

    /** Says at the field why it was not stored. */
    void refuse(AnswerCheck.Refused refused) {
        field.refuse(refused);
    }

    private void store() {
        Optional<Answer> entered = field.answer();
        if (entered.isEmpty() && field.refuseUnreadable()) {
            return;
        }
        if (entered.isPresent() || stored.isPresent()) {
            field.accept();
            type.accept(Map.of(item.linkId(), entered.orElse(LEFT_EMPTY)));
        }
    }

    // Where a key cannot say that something is not clear, a button does.
    private boolean isLongerThanAKey() {
        return switch (item.type()) {
            case YES_NO, CHOICE, QUANTITY -> false;
            case CHOICES, BODY_MAP, DATE, TEXT -> true;
        };
    }

    private String printed(AnswerWords words) {
        return IntStream.range(0, item.options().size())
                .mapToObj(place -> (place + 1) + " "
                        + words.option(item.linkId(), item.options().get(place)))
                .collect(Collectors.joining(" · "));
    }
}
