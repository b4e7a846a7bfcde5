package clinic.quiver.review.ui;

import clinic.quiver.intake.PaperBeginning;
import clinic.quiver.intake.PaperEntryService;
import clinic.quiver.intake.PaperForm;
import clinic.quiver.intake.PaperState;
import clinic.quiver.intake.PaperTyped;
import clinic.quiver.patient.Patient;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.VisitId;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.stream.Collectors;

/** One patient's form on paper: first its head, then its questions, then the way to the review. */
final class PaperScreen extends Div {

    private final PaperEntryService papers;
    private final VisitId visit;
    private final Questionnaire questionnaire;
    private final Wording wording;
    private final Div body = new Div();
    private final Paragraph lost = new Paragraph();

    PaperScreen(
            PaperEntryService papers,
            VisitId visit,
            Patient patient,
            PaperState state,
            Questionnaire questionnaire,
            Wording wording) {
        this.papers = papers;
        this.visit = visit;
        this.questionnaire = questionnaire;
        this.wording = wording;
        Span born = new Span(getTranslation(
                "review.paper.patient",
                wording.day(patient.details().birthDate()),
                patient.details().recordNumber()));
        born.addClassName("quiet");
        Span name = new Span(patient.fullName());
        name.addClassName("paper-patient");
        RouterLink review =
                new RouterLink("", ReviewView.class, new RouteParameters(ReviewView.VISIT, visit.toString()));
        review.setText(getTranslation("review.paper.to-review"));
        Div head = new Div(new H1(getTranslation("review.paper.title")), name, born, review);
        head.addClassName("paper-head");
        lost.addClassName("caution");
        lost.getElement().setAttribute("role", "alert");
        lost.setVisible(false);
        add(head, lost, body);
        show(state);
    }

    private void show(PaperState state) {
        body.removeAll();
        switch (state) {
            case PaperState.Blank(boolean consented, var language) ->
                body.add(new PaperHeadForm(consented, language, wording, this::begin));
            case PaperState.Typing(var sheet) ->
                body.add(new PaperFields(sheet, questionnaire, wording, this::type, this::handIn));
            case PaperState.Free(PaperForm form) -> {
                say("review.paper.free", wording.name(form.typedBy()), wording.time(form.typedAt()));
                Button goOn = new Button(getTranslation("review.paper.go-on"), clicked -> show(papers.takeUp(visit)));
                goOn.addThemeVariants(ButtonVariant.PRIMARY);
                body.add(goOn);
            }
            case PaperState.TypedByAnother(PaperForm form) ->
                say("review.paper.by-another", wording.name(form.typedBy()), wording.time(form.typedAt()));
            case PaperState.AtTablet() -> say("review.paper.at-tablet");
            case PaperState.HandedIn() -> say("review.paper.handed-in");
            case PaperState.NotWaiting(var status) ->
                say("review.paper.not-waiting", getTranslation("desk.status." + status.name()));
        }
    }

    private void say(String key, Object... parameters) {
        Paragraph words = new Paragraph(getTranslation(key, parameters));
        words.addClassName("paper-state");
        words.getElement().setAttribute("role", "status");
        body.add(words);
    }

    private PaperTyped begin(PaperBeginning head) {
        PaperTyped typed = papers.begin(visit, head);
        switch (typed) {
            case PaperTyped.Stored(var now, var unusual) -> show(new PaperState.Typing(now));
            case PaperTyped.Stopped(PaperState now) -> show(now);
            case PaperTyped.Faulty faulty -> {}
            case PaperTyped.Refused refused -> {}
        }
        return typed;
    }

    private PaperTyped type(Map<LinkId, Answer> read) {
        PaperTyped typed = papers.type(visit, read);
        if (typed instanceof PaperTyped.Stopped(PaperState now)) {
            lost.setText(read.entrySet().stream()
                    .map(entry -> getTranslation(
                            "review.paper.not-stored",
                            wording.answers().shortLabel(entry.getKey()),
                            wording.answers().answer(entry.getKey(), entry.getValue())))
                    .collect(Collectors.joining(" ")));
            lost.setVisible(true);
            show(now);
        }
        return typed;
    }

    private void handIn() {
        PaperState now = papers.handIn(visit);
        if (now instanceof PaperState.HandedIn) {
            Notice.show(getTranslation("review.paper.done"));
            getUI().ifPresent(ui ->
                    ui.navigate(ReviewView.class, new RouteParameters(ReviewView.VISIT, visit.toString())));
        } else {
            show(now);
        }
    }
}
