package clinic.quiver.review.ui;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.AnswerKind;
import clinic.quiver.review.Review;
import clinic.quiver.triage.Assessment.StoredEvidence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What was asked or measured and came out, each leading to its place among all answers or laboratory results. */
final class EvidenceList extends UnorderedList {

    private final Review review;
    private final Wording wording;
    private final Consumer<LinkId> showAnswer;

    EvidenceList(Review review, Wording wording, Consumer<LinkId> showAnswer, List<StoredEvidence> evidence) {
        this.review = review;
        this.wording = wording;
        this.showAnswer = showAnswer;
        addClassName("evidence");
        List<StoredEvidence> known =
                evidence.stream().filter(EvidenceList::isKnown).distinct().toList();
        List<StoredEvidence> telling =
                known.stream().filter(EvidenceList::isTelling).toList();
        List<StoredEvidence> first = telling.isEmpty() ? known : telling;
        first.forEach(found -> add(line(found)));
        List<StoredEvidence> rest =
                known.stream().filter(found -> !first.contains(found)).toList();
        if (!rest.isEmpty()) {
            add(folded(rest));
        }
    }

    private static boolean isKnown(StoredEvidence evidence) {
        return AnswerKind.of(evidence.reply()) != AnswerKind.OPEN;
    }

    // What was denied or never asked counts as well, but it is not what a clinician looks for first.
    private static boolean isTelling(StoredEvidence evidence) {
        return AnswerKind.of(evidence.reply()) == AnswerKind.REPORTED;
    }

    private ListItem folded(List<StoredEvidence> rest) {
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence");
        rest.forEach(found -> list.add(line(found)));
        return new ListItem(new NativeDetails(getTranslation("review.flag.more-facts", rest.size()), list));
    }

    private ListItem line(StoredEvidence evidence) {
        LinkId item = evidence.item();
        Span question = new Span(wording.answers().question(item));
        question.addClassName("asked");
        Span answer = new Span(wording.answers().reply(item, evidence.reply()));
        answer.addClassName("answered");
        ListItem line = new ListItem();
        if (evidence.reply() instanceof Reply.Given && (standsAmongAnswers(item) || isResult(item))) {
            NativeButton way = new NativeButton("", clicked -> showAnswer.accept(item));
            way.add(question, answer);
            way.addClassName("to-answer");
            way.setTitle(getTranslation(isResult(item) ? "review.flag.to-result" : "review.flag.to-answer"));
            line.add(way);
        } else {
            line.add(question, answer);
        }
        whenAndWho(evidence).ifPresent(line::add);
        return line;
    }

    // Sums, scores and what clinicians found have no place of their own there.
    private boolean standsAmongAnswers(LinkId item) {
        return review.response()
                .flatMap(response -> response.questionnaire().find(item))
                .filter(found -> found.source() != ItemSource.CLINICIAN)
                .isPresent();
    }

    private boolean isResult(LinkId item) {
        return review.labsOfVisit().stream()
                .anyMatch(result -> result.value().analyte().equals(item));
    }

    private Optional<Component> whenAndWho(StoredEvidence evidence) {
        LinkId item = evidence.item();
        return Optional.ofNullable(review.observations().get(item))
                .map(found -> getTranslation(
                        "review.answer.recorded", wording.time(found.observedAt()), wording.name(found.recordedBy())))
                .or(() -> review.response()
                        .map(response -> response.entries().get(item))
                        .map(entry -> words(evidence, entry)))
                .map(text -> {
                    Span quiet = new Span(text);
                    quiet.addClassName("quiet");
                    return quiet;
                });
    }

    private String words(StoredEvidence evidence, AnswerEntry entry) {
        // What counts and was not said when it was asked again must have been said before.
        if (entry.anew() && !evidence.reply().equals(new Reply.Given(entry.answer()))) {
            return getTranslation(
                    "review.answer.before-asked-again",
                    entry.author(),
                    wording.time(entry.at()),
                    wording.answers().answer(evidence.item(), entry.answer()));
        }
        boolean isFromTablet = entry.isByPatient() && !entry.anew() && !entry.onPaper();
        return isFromTablet ? getTranslation("review.answer.at", wording.time(entry.at())) : wording.givenBy(entry);
    }
}
