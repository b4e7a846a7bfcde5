package clinic.quiver.review.ui;

import clinic.quiver.handout.HandoutService;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One record in its reading order: who, how soon, why, what is open, the decision; then everything answered. */
final class ReviewScreen extends Div {

    private final OpenReview open;
    private final Questionnaire questionnaire;
    private final Wording wording;
    private final WhoPanel who;
    private final ClaimBar claim;
    private final EarlierVisit earlier;
    private final List<ReviewPanel> panels;

    ReviewScreen(
            OpenReview open,
            ClaimBar claim,
            Deciding means,
            OpenExamination examination,
            HandoutService handouts,
            Questionnaire questionnaire,
            LabsPanel labs,
            Wording wording) {
        this.open = open;
        this.claim = claim;
        this.questionnaire = questionnaire;
        this.wording = wording;
        this.who = new WhoPanel(wording);
        this.earlier = new EarlierVisit(wording);
        AnswersPanel answers = new AnswersPanel(wording, this::ask);
        Consumer<LinkId> way = item -> lead(item, answers, labs);
        FindingCard.Ways ways = waysTo(way);
        List<ReviewPanel> reading = List.of(
                new EmergencyCheckPanel(open, questionnaire, wording),
                new OtherContentPanel(open, wording),
                FindingsPanel.redFlags(wording, open.jottings(), ways),
                new OpenQuestionsPanel(wording, this::ask),
                FindingsPanel.others(wording, open.jottings(), ways),
                new DeficiencyPanel(wording, way),
                new BodyMapPanel(wording),
                new ExaminationPanel(open, examination, questionnaire, wording),
                labs);
        LetterDesk letters = new LetterDesk(open, examination, means);
        List<ReviewPanel> deciding = List.of(
                new DecisionPanel(open, means, letters, wording),
                new LettersPanel(letters, wording),
                new HandoutPanel(handouts, open, wording, way));
        this.panels = Stream.of(reading, deciding, List.<ReviewPanel>of(answers))
                .flatMap(List::stream)
                .toList();
        NewAnswersBanner banner = new NewAnswersBanner(open::showNow);
        Div main = new Div();
        main.addClassName("review-main");
        reading.forEach(main::add);
        Aside side = new Aside();
        side.addClassName("review-side");
        side.getElement().setAttribute("aria-label", getTranslation("review.side"));
        deciding.forEach(side::add);
        // The answers are many: where all stands in one column, nobody has to pass them to decide.
        Div columns = new Div(main, side, answers);
        columns.addClassName("review-columns");
        add(banner, earlier, claim, who, columns);
        open.showOn(this::show, banner::show);
    }

    /** Looks again after a change was told of. */
    void lookAgain() {
        open.lookAgain();
    }

    /** The record as the clinician sees it. */
    Review seen() {
        return open.seen();
    }

    private void show(Review review) {
        earlier.show(review);
        claim.show(review);
        who.show(review);
        panels.forEach(panel -> panel.show(review));
    }

    private void ask(LinkId item) {
        questionnaire
                .find(item)
                .ifPresent(
                        found -> AskDialog.about(open, found, wording.answers()).open());
    }

    private static void lead(LinkId item, AnswersPanel answers, LabsPanel labs) {
        if (ExaminationPanel.isLaboratory(item)) {
            labs.show(item);
        } else {
            answers.show(item);
        }
    }

    private FindingCard.Ways waysTo(Consumer<LinkId> way) {
        return new FindingCard.Ways() {
            @Override
            public void showAnswer(LinkId item) {
                way.accept(item);
            }

            @Override
            public void ask(LinkId item) {
                ReviewScreen.this.ask(item);
            }

            @Override
            public boolean acknowledge(String ruleId, Agreement agreement, Optional<Reason> reason, String words) {
                boolean stored = open.acknowledge(ruleId, agreement, reason, words);
                if (!stored && !words.isBlank()) {
                    open.couldNotStore(wording.rule(ruleId).name() + ": " + words);
                }
                return stored;
            }
        };
    }
}
