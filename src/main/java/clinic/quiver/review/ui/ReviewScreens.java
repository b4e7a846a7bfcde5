package clinic.quiver.review.ui;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.handout.HandoutService;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.ExaminationTexts;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.ClaimService;
import clinic.quiver.review.JottingService;
import clinic.quiver.review.LabPanels;
import clinic.quiver.review.ReviewService;
import clinic.quiver.shared.VisitId;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Opens records for review. */
@Component
class ReviewScreens {

    private final ReviewService reviews;
    private final ClaimService claims;
    private final Deciding deciding;
    private final IntakeService intake;
    private final ObservationService observations;
    private final ExaminationService examinations;
    private final ExaminationContent examinationContent;
    private final ExaminationTexts examinationTexts;
    private final LabService labs;
    private final JottingService jottings;
    private final LabPanels panels;
    private final LabCatalogue catalogue;
    private final HandoutService handouts;
    private final Questionnaire questionnaire;
    private final Wordings wordings;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewScreens(
            ReviewService reviews,
            ClaimService claims,
            Deciding deciding,
            IntakeService intake,
            ObservationService observations,
            ExaminationService examinations,
            ExaminationContent examinationContent,
            ExaminationTexts examinationTexts,
            LabService labs,
            JottingService jottings,
            LabPanels panels,
            LabCatalogue catalogue,
            HandoutService handouts,
            Questionnaire questionnaire,
            Wordings wordings,
            CurrentActor actor,
            Clock clock) {
        this.reviews = reviews;
        this.claims = claims;
        this.deciding = deciding;
        this.intake = intake;
        this.observations = observations;
        this.examinations = examinations;
        this.examinationContent = examinationContent;
        this.examinationTexts = examinationTexts;
        this.labs = labs;
        this.jottings = jottings;
        this.panels = panels;
        this.catalogue = catalogue;
        this.handouts = handouts;
        this.questionnaire = questionnaire;
        this.wordings = wordings;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Opens a visit, which leaves an audit row.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the clinic has no such visit
     */
    ReviewScreen open(VisitId visit, Locale locale) {
        OpenReview open = new OpenReview(reviews, deciding, intake, observations, labs, jottings, clock, visit);
        Wording wording = wordings.in(locale);
        OpenExamination examination = new OpenExamination(
                open,
                examinations,
                examinationContent,
                new ExaminationWords(examinationContent, examinationTexts, wording));
        ClaimBar claim = new ClaimBar(claims, wording, actor.staff(), visit);
        LabsPanel labsPanel = new LabsPanel(open, panels, new LabWords(catalogue, wording));
        return new ReviewScreen(open, claim, deciding, examination, handouts, questionnaire, labsPanel, wording);
    }
}
