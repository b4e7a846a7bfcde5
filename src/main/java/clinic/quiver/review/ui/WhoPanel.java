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
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.SignaturePad;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Who the patient is, what worries them most in their own words, and what matters for every decision. */
final class WhoPanel extends Header {

    private static final LinkId WORRY = LinkId.of("worry-most");
    private static final LinkId MAIN_SYMPTOM = LinkId.of("main-symptom");
    private static final List<LinkId> MATTERS = List.of(
            LinkId.of("pregnancy"),
            LinkId.of("allergy-food"),
            LinkId.of("hx"),
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
        if (review.isToBeFetched()) {
            who.add(gone(review));
        }
        review.response().flatMap(QuestionnaireResponse::paper).map(this::paper).ifPresent(who::add);
        if (review.isToBeAnswered()) {
            review.response()
                    .filter(response -> response.answering().isHalted())
                    .map(this::halted)
                    .ifPresent(who::add);
            who.add(PaperNavigation.link(review.visit().id(), getTranslation("review.paper.link")));
        }
        review.response().ifPresent(response -> {
            who.add(words(review, response));
            who.add(facts(review));
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
                languages(review));
    }

    private String languages(Review review) {
        Language spoken = review.patient().details().language();
        return review.response()
                .filter(response -> !response.entries().isEmpty())
                .map(QuestionnaireResponse::language)
                .filter(used -> used != spoken)
                .map(used -> getTranslation("review.who.answered-in", name(spoken), name(used)))
                .orElseGet(() -> name(spoken));
    }

    private String name(Language language) {
        return getTranslation("review.language." + language.code());
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

    private Component halted(QuestionnaireResponse response) {
        Paragraph halted = new Paragraph(getTranslation(
                "review.who.halted." + response.answering().name(),
                response.haltedAt().map(wording::time).orElse("")));
        halted.addClassName("who-halted");
        return halted;
    }

    private Component words(Review review, QuestionnaireResponse response) {
        Paragraph words = new Paragraph();
        words.addClassName("worry");
        var worry = response.entries().get(WORRY);
        if (worry != null && worry.answer() instanceof Answer.Text(String text) && !text.isBlank()) {
            words.add(new Span(getTranslation("review.who.worry", text)));
        }
        Span came = new Span(getTranslation(
                "review.who.came-for", wording.answers().reply(MAIN_SYMPTOM, review.reply(MAIN_SYMPTOM))));
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

    private Component facts(Review review) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("who-facts");
        for (LinkId item : MATTERS) {
            Reply reply = review.reply(item);
            boolean isAsked = !(reply instanceof Reply.NotShown);
            if (isAsked || item.value().equals("meds") || item.value().equals("allergy-food")) {
                fact(
                        facts,
                        wording.answers().shortLabel(item),
                        wording.answers().reply(item, reply),
                        AnswerKind.of(reply) == AnswerKind.OPEN);
            }
        }
        KidneyFact kidneys = new KidneyFact(review, wording);
        fact(facts, getTranslation("review.who.kidneys"), kidneys.words(), kidneys.isOpen());
        // The questionnaire has no such question: nobody may take the allergies to food for all of them.
        fact(
                facts,
                getTranslation("review.who.drug-allergies"),
                getTranslation("review.who.drug-allergies.never-asked"),
                true);
        return facts;
    }

    private static void fact(DescriptionList facts, String name, String words, boolean isOpen) {
        Div fact = new Div(new DescriptionList.Term(name), new DescriptionList.Description(words));
        fact.setClassName("is-open", isOpen);
        facts.getElement().appendChild(fact.getElement());
    }
}
