package clinic.quiver.review;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Reply;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a patient answers otherwise than at an earlier visit. Only what was asked and answered both times is compared: a
 * question that is new, was left out or is no longer asked has not changed, and neither has an answer that today's
 * question no longer offers.
 *
 * @param since when the patient answered at the earlier visit
 * @param before what was answered then, of each question that has another answer now
 */
public record ChangedAnswers(Instant since, Map<LinkId, Answer> before) {

    public ChangedAnswers {
        before = Map.copyOf(before);
    }

    /** What changed from one response of a patient to another. */
    public static ChangedAnswers between(QuestionnaireResponse then, QuestionnaireResponse now) {
        PatientAnswers repliesThen = then.answers(Map.of());
        PatientAnswers repliesNow = now.answers(Map.of());
        Map<LinkId, Answer> before = new HashMap<>();
        for (Item item : now.questionnaire().items()) {
            if (item.source() == ItemSource.PATIENT) {
                Optional<Answer> said = said(then, repliesThen, item.linkId());
                Optional<Answer> says = said(now, repliesNow, item.linkId());
                if (said.isPresent() && says.isPresent() && isOther(item, said.get(), says.get())) {
                    before.put(item.linkId(), said.get());
                }
            }
        }
        return new ChangedAnswers(then.answeredAt(), before);
    }

    // An answer to a question that other answers have left out since counts no longer.
    private static Optional<Answer> said(QuestionnaireResponse response, PatientAnswers replies, LinkId item) {
        return replies.reply(item) instanceof Reply.Given
                ? response.entry(item).map(AnswerEntry::answer)
                : Optional.empty();
    }

    private static boolean isOther(Item item, Answer said, Answer says) {
        if (said.isUnknown() && says.isUnknown()) {
            return false;
        }
        Optional<Object> meant = meaning(item, said);
        return meant.isPresent() && !meant.equals(meaning(item, says));
    }

    // What tells two answers apart; empty when today's question offers nothing of it.
    private static Optional<Object> meaning(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> Optional.<Object>of(code).filter(item.options()::contains);
            case Answer.Choices(var codes) -> offered(item, codes);
            case Answer.BodySites(var sites) -> places(item, sites);
            case Answer.Quantity(var number) -> Optional.of(number.stripTrailingZeros());
            case Answer.Text(String words) -> Optional.of(words.strip());
            case Answer.YesNo yesNo -> Optional.of(yesNo);
            case Answer.Date date -> Optional.of(date);
            case Answer.DoesNotKnow(), Answer.Declined(), Answer.Skipped(), Answer.NotClear() ->
                Optional.of(new Answer.DoesNotKnow());
        };
    }

    private static Optional<Object> offered(Item item, Collection<String> codes) {
        Set<String> offered = codes.stream()
                .filter(code -> item.options().contains(code) || code.equals(Answers.UNKNOWN_CODE))
                .collect(Collectors.toCollection(TreeSet::new));
        return offered.isEmpty() && !codes.isEmpty() ? Optional.empty() : Optional.of(offered);
    }

    private static Optional<Object> places(Item item, Collection<BodySite> sites) {
        Set<String> places = sites.stream()
                .filter(site -> item.options().contains(site.region().code()))
                .flatMap(site -> site.places().stream())
                .map(BodySite::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return places.isEmpty() && !sites.isEmpty() ? Optional.empty() : Optional.of(places);
    }
}
