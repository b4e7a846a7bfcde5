package clinic.quiver.review.ui;

import clinic.quiver.intake.PaperSheet;
import clinic.quiver.intake.PaperTyped;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.ui.WithThePage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The questions of a form on paper in its order, under the headings of its sections, for quick hands. */
final class PaperFields extends Div {

    private final Function<Map<LinkId, Answer>, PaperTyped> typing;
    private final Runnable handIn;
    private final List<PaperSection> sections = new ArrayList<>();
    private final Paragraph ringing = new Paragraph();
    private final Span left = new Span();

    /**
     * The fields.
     *
     * @param typing stores what is entered
     * @param handIn hands everything in
     */
    PaperFields(
            PaperSheet sheet,
            Questionnaire questionnaire,
            Wording wording,
            Function<Map<LinkId, Answer>, PaperTyped> typing,
            Runnable handIn) {
        this.typing = typing;
        this.handIn = handIn;
        ringing.addClassName("paper-ringing");
        ringing.getElement().setAttribute("role", "alert");
        Paragraph keys = new Paragraph(getTranslation("review.paper.keys"));
        keys.addClassName("quiet");
        String filledIn = wording.time(sheet.form().filledInAt());
        add(new Paragraph(getTranslation("review.paper.true-time", filledIn)), keys, ringing);
        addSections(questionnaire, wording.answers());
        add(foot());
        show(sheet, Set.of());
        focusNext(Optional.empty());
    }

    private void addSections(Questionnaire questionnaire, AnswerWords words) {
        for (Page page : questionnaire.pages()) {
            String id = questionnaire.item(page.items().getFirst()).section();
            if (sections.isEmpty() || !sections.getLast().isOf(id)) {
                sections.add(new PaperSection(id, words));
                add(sections.getLast());
            }
            sections.getLast().add(new PaperBlock(page, questionnaire, words, this::type, this::focusNext));
        }
    }

    private Div foot() {
        left.getElement().setAttribute("role", "status");
        Button next = new Button(getTranslation("review.paper.next-open"), clicked -> focusNext(Optional.empty()));
        Button done = new Button(getTranslation("review.paper.hand-in"), clicked -> askAndHandIn());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(left, next, done);
        foot.addClassName("paper-foot");
        return foot;
    }

    private void show(PaperSheet sheet, Set<LinkId> unusual) {
        sections.forEach(section -> section.show(sheet, unusual));
        // Said once, when it begins, and not again with every answer.
        ringing.setText(sheet.ringing() ? getTranslation("review.paper.ringing") : "");
        ringing.setVisible(sheet.ringing());
        left.setText(getTranslation("review.paper.left", open().count()));
    }

    private void type(Map<LinkId, Answer> read) {
        switch (typing.apply(read)) {
            case PaperTyped.Stored(PaperSheet now, Set<LinkId> unusual) -> show(now, unusual);
            case PaperTyped.Refused(var reasons) ->
                questions()
                        .forEach(question -> Optional.ofNullable(reasons.get(question.item()))
                                .ifPresent(question::refuse));
            case PaperTyped.Faulty faulty -> {}
            case PaperTyped.Stopped stopped -> {}
        }
    }

    /** Goes to the first question after one that nothing was entered for; to the first of all when there is none. */
    private void focusNext(Optional<LinkId> after) {
        List<PaperQuestion> all = questions().toList();
        int from = after.map(
                        item -> all.stream().map(PaperQuestion::item).toList().indexOf(item) + 1)
                .orElse(0);
        all.subList(from, all.size()).stream()
                .filter(PaperQuestion::isOpen)
                .findFirst()
                .ifPresent(PaperQuestion::focus);
    }

    private void askAndHandIn() {
        Optional<PaperQuestion> refused =
                questions().filter(PaperQuestion::isRefused).findFirst();
        if (refused.isPresent()) {
            refused.get().focus();
            return;
        }
        long empty = open().count();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("review.paper.hand-in.title"));
        ask.setText(getTranslation(empty == 0 ? "review.paper.hand-in.whole" : "review.paper.hand-in.empty", empty));
        ask.setConfirmText(getTranslation("review.paper.hand-in"));
        ask.addConfirmListener(confirmed -> handIn.run());
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("review.paper.hand-in.not-yet"));
        ask.addCancelListener(cancelled -> focusNext(Optional.empty()));
        WithThePage.close(ask, ask::close);
        ask.open();
    }

    private Stream<PaperQuestion> open() {
        return questions().filter(PaperQuestion::isOpen);
    }

    private Stream<PaperQuestion> questions() {
        return sections.stream().flatMap(PaperSection::questions);
    }
}
