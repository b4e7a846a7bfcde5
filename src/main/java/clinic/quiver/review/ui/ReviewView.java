package clinic.quiver.review.ui;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.live.Changes;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.shared.VisitId;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One patient on one screen: who, how soon, why, what is open, everything answered, and the decision beside it. */
@Route("review/:" + ReviewView.VISIT)
@RolesAllowed(Role.CLINICIAN_ROLE)
class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String VISIT = "visit";

    private final ReviewService reviews;
    private final IntakeService intake;
    private final ObservationService observations;
    private final Questionnaire questionnaire;
    private final Wordings wordings;
    private final Changes changes;
    private final CurrentActor actor;
    private final Clock clock;
    private @Nullable OpenReview open;
    private Changes.@Nullable Subscription subscription;

    ReviewView(
            ReviewService reviews,
            IntakeService intake,
            ObservationService observations,
            Questionnaire questionnaire,
            Wordings wordings,
            Changes changes,
            CurrentActor actor,
            Clock clock) {
        this.reviews = reviews;
        this.intake = intake;
        this.observations = observations;
        this.questionnaire = questionnaire;
        this.wordings = wordings;
        this.changes = changes;
        this.actor = actor;
        this.clock = clock;
        addClassNames("page", "review");
    }

    // A visit of another clinic, one that never was and an address that is none look all the same.
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            VisitId visit = VisitId.parse(entering.getRouteParameters().get(VISIT).orElse(""));
            build(new OpenReview(reviews, intake, observations, clock, visit));
        } catch (IllegalArgumentException | AccessDeniedException _) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    private void build(OpenReview opened) {
        open = opened;
        Wording wording = wordings.in(getLocale());
        AnswersPanel answers = new AnswersPanel(wording, this::ask);
        FindingCard.Ways ways = new FindingCard.Ways() {
            @Override
            public void showAnswer(LinkId item) {
                answers.show(item);
            }

            @Override
            public void ask(LinkId item) {
                ReviewView.this.ask(item);
            }

            @Override
            public boolean acknowledge(String ruleId, Agreement agreement, String words) {
                return opened.acknowledge(ruleId, agreement, words);
            }
        };
        List<ReviewPanel> left = List.of(
                FindingsPanel.redFlags(wording, ways),
                new OpenQuestionsPanel(wording, this::ask),
                FindingsPanel.others(wording, ways),
                new DeficiencyPanel(wording, answers::show),
                new ExaminationPanel(opened, questionnaire, wording),
                answers);
        DecisionPanel decision = new DecisionPanel(opened, wording);
        WhoPanel who = new WhoPanel(wording);
        NewAnswersBanner banner = new NewAnswersBanner(opened::showNow);
        Div main = new Div();
        main.addClassName("review-main");
        left.forEach(main::add);
        Aside side = new Aside(decision);
        side.addClassName("review-side");
        side.getElement().setAttribute("aria-label", getTranslation("review.decision.title"));
        Div columns = new Div(main, side);
        columns.addClassName("review-columns");
        removeAll();
        add(banner, who, columns);
        opened.showOn(
                review -> {
                    who.show(review);
                    left.forEach(panel -> panel.show(review));
                    decision.show(review);
                },
                banner::show);
    }

    private void ask(LinkId item) {
        Optional.ofNullable(open)
                .ifPresent(opened -> questionnaire
                        .find(item)
                        .ifPresent(found -> new AskDialog(
                                        opened, found, wordings.in(getLocale()).answers())
                                .open()));
    }

    /** The record shown now; empty when the address led nowhere. */
    Optional<Review> shown() {
        return Optional.ofNullable(open).map(OpenReview::seen);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Runnable lookAgain = attached.getUI()
                .accessLater(() -> Optional.ofNullable(open).ifPresent(OpenReview::lookAgain), () -> {});
        subscription = changes.subscribe(actor.clinic(), lookAgain);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.page");
    }
}
