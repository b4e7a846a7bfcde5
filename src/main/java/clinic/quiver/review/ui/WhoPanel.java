package clinic.quiver.review.ui;

import clinic.quiver.intake.Consent;
import clinic.quiver.intake.PaperForm;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.patient.Patient;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.AnswerKind;
import clinic.quiver.review.Review;
import clinic.quiver.shared.ui.SignaturePad;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** Who the patient is, what worries them most in their own words, and what matters for every decision. */
final class WhoPanel extends Header {

    private static final LinkId WORRY = LinkId.of("worry-most");
    private static final LinkId MAIN_SYMPTOM = LinkId.of("main-symptom");
    private static final List<LinkId> MATTERS = List.of(
            LinkId.of("pregnancy"),
            LinkId.of("allergy-food"),
            LinkId.of("hx"),
            LinkId.of("ckd-stage"),
            LinkId.of("meds"),
            LinkId.of("med-other"));

    private final Wording wording;
    private final LevelPanel level;
    private final OtherVisitsNav otherVisits;
    private final Div who = new Div();

    WhoPanel(Wording wording) {
        this.wording = wording;
        this.level = new LevelPanel(wording);
        this.otherVisits = new OtherVisitsNav(wording);
        addClassName("review-who");
        add(who, level);
    }

    void show(Review review) {
        level.show(review);
        who.removeAll();
        Patient patient = review.patient();
        Span number =
                new Span(getTranslation("review.who.number", patient.details().recordNumber()));
        number.addClassName("quiet");
        Span day = new Span(
                getTranslation("review.who.visit", wording.day(review.visit().day())));
        Div name = new Div(new H1(patient.fullName()), new Span(person(review)), number, day);
        name.addClassName("who-name");
        who.add(name);
        if (review.visit().status().isEndedWithoutReview()) {
            who.add(gone(review));
        }
        review.response().flatMap(QuestionnaireResponse::paper).map(this::paper).ifPresent(who::add);
        if (review.isToBeAnswered()) {
            who.add(PaperNavigation.link(review.visit().id(), getTranslation("review.paper.link")));
        }
        review.response().ifPresent(response -> {
            who.add(words(response));
            who.add(facts(response));
            review.consent().map(this::consent).ifPresent(who::add);
        });
        who.add(otherVisits);
        otherVisits.show(review);
    }

    private String person(Review review) {
        Patient patient = review.patient();
        return getTranslation(
                "review.who.person",
                patient.ageOn(review.visit().day()),
                wording.answers()
                        .option(
                                LinkId.of("sex-birth"),
                                patient.details().sexAtBirth().code()),
                wording.day(patient.details().birthDate()),
                getTranslation("review.language." + patient.details().language().code()));
    }

    private Component gone(Review review) {
        String phone = review.patient().details().phone();
        Paragraph gone = new Paragraph(
                getTranslation("worklist.gone." + review.visit().status().name()) + ". "
                        + (phone.isBlank()
                                ? getTranslation("review.who.no-phone")
                                : getTranslation("review.who.phone", phone)));
        gone.addClassName("who-gone");
        return gone;
    }

    private Component words(QuestionnaireResponse response) {
        Paragraph words = new Paragraph();
        words.addClassName("worry");
        var worry = response.entries().get(WORRY);
        if (worry != null && worry.answer() instanceof Answer.Text(String text) && !text.isBlank()) {
            words.add(new Span(getTranslation("review.who.worry", text)));
        }
        Span came = new Span(getTranslation(
                "review.who.came-for",
                wording.answers().reply(MAIN_SYMPTOM, response.answers(Map.of()).reply(MAIN_SYMPTOM))));
        words.add(came);
        if (response.respondent().filter(who -> !who.equals("patient")).isPresent()) {
            Span respondent = new Span(getTranslation(
                    "review.who.respondent",
                    wording.answers()
                            .option(
                                    LinkId.of("respondent"),
                                    response.respondent().orElseThrow())));
            respondent.addClassName("respondent");
            words.add(respondent);
        }
        if (wording.isUnreviewed(response.language())) {
            words.add(new Span(getTranslation("review.who.unreviewed")));
        }
        return words;
    }

    private Component paper(PaperForm form) {
        String key = form.handedInAt().isPresent() ? "review.who.paper" : "review.who.paper-so-far";
        Paragraph paper = new Paragraph(getTranslation(
                key,
                wording.time(form.filledInAt()),
                wording.name(form.typedBy()),
                wording.time(form.handedInAt().orElse(form.typedAt()))));
        paper.addClassName("who-paper");
        return paper;
    }

    private Component consent(Consent consent) {
        Div shown = new Div(new Span(consent.saidBy()
                .map(staff ->
                        getTranslation("review.who.consent.paper", wording.time(consent.at()), wording.name(staff)))
                .orElseGet(() -> getTranslation("review.who.consent", wording.time(consent.at())))));
        shown.addClassName("consent");
        if (!consent.signature().name().isEmpty()) {
            shown.add(new Span(getTranslation(
                    "review.who.consent.name", consent.signature().name())));
        }
        if (!consent.signature().drawing().isEmpty()) {
            shown.add(new SignaturePad(
                    getTranslation("review.who.consent.drawn"),
                    consent.signature().drawing()));
        }
        return shown;
    }

    private Component facts(QuestionnaireResponse response) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("who-facts");
        for (LinkId item : MATTERS) {
            Reply reply = response.answers(Map.of()).reply(item);
            boolean isAsked = !(reply instanceof Reply.NotShown);
            if (isAsked || item.value().equals("meds") || item.value().equals("allergy-food")) {
                Div fact = new Div(
                        new DescriptionList.Term(wording.answers().shortLabel(item)),
                        new DescriptionList.Description(wording.answers().reply(item, reply)));
                fact.setClassName("is-open", AnswerKind.of(reply) == AnswerKind.OPEN);
                facts.getElement().appendChild(fact.getElement());
            }
        }
        return facts;
    }
}
