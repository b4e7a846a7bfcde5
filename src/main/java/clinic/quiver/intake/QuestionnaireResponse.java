package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything answered in one visit (FHIR: QuestionnaireResponse).
 *
 * @param knowledgeVersion the content with which the patient began
 * @param questionnaire what this patient was asked from: without mood where the clinic does not ask about it
 * @param entries what counts of each item: its last entry, also of items that are no longer asked
 * @param earlier what was corrected, oldest first
 * @param shownItems what these answers lead to, in the order of the pages
 * @param registration age and sex at birth as answers
 * @param answering where further answers come from; says nothing once all are handed in
 * @param haltedAt when the patient stopped or did not agree; empty while they go on
 * @param paper what is known of the paper from which it was typed in, in whole or in part
 */
public record QuestionnaireResponse(
        VisitId visit,
        Status status,
        Language language,
        String knowledgeVersion,
        Questionnaire questionnaire,
        Map<LinkId, AnswerEntry> entries,
        Map<LinkId, List<AnswerEntry>> earlier,
        List<LinkId> shownItems,
        Map<LinkId, Answer> registration,
        boolean emergencyPage,
        Answering answering,
        Optional<Instant> haltedAt,
        Instant startedAt,
        Optional<Instant> completedAt,
        Optional<PaperForm> paper) {

    /** How long the answer to the emergency check says something (Clinical knowledge base, hazard H11). */
    public static final Duration EMERGENCY_CHECK_LASTS = Duration.ofDays(7);

    /** What is dangerous right now: the item of the emergency check. */
    public static final LinkId EMERGENCY_CHECK = LinkId.of("now-check");

    private static final LinkId RESPONDENT = LinkId.of("respondent");

    /** How far the response is. */
    public enum Status {
        IN_PROGRESS,
        COMPLETED,
        /** Handed in, and corrected or added to by staff since. */
        AMENDED
    }

    /** The answers that count, by item; of what was asked anew, with the dangers that were reported before. */
    public Map<LinkId, Answer> given() {
        Map<LinkId, Answer> given = new HashMap<>();
        entries.forEach((item, entry) -> {
            List<AnswerEntry> all = new ArrayList<>(earlier.getOrDefault(item, List.of()));
            all.add(entry);
            given.put(item, AnswerEntry.counting(all));
        });
        return Map.copyOf(given);
    }

    /** What counts of an item; empty when it was never answered. */
    public Optional<AnswerEntry> entry(LinkId item) {
        return Optional.ofNullable(entries.get(item));
    }

    /** When the patient said something: for what was typed in from paper, when the paper was filled in. */
    public Instant saidAt(AnswerEntry entry) {
        return paper.filter(form -> entry.onPaper()).map(PaperForm::filledInAt).orElseGet(entry::at);
    }

    /** When the patient answered: when it was handed in, of a paper when it was filled in. */
    public Instant answeredAt() {
        return paper.filter(form -> form.handedInAt().isPresent())
                .map(PaperForm::filledInAt)
                .or(() -> completedAt)
                .orElse(startedAt);
    }

    /** When the emergency check was answered last; empty when it never was. */
    public Optional<Instant> emergencyCheckedAt() {
        return entry(EMERGENCY_CHECK).map(this::saidAt);
    }

    /** Whether the emergency check was answered so long before a moment that it has to be asked again. */
    public boolean isEmergencyCheckOutdatedAt(Instant moment) {
        return emergencyCheckedAt()
                .filter(at -> moment.isAfter(at.plus(EMERGENCY_CHECK_LASTS)))
                .isPresent();
    }

    /** Who filled in the form, as an option's code of the item {@code respondent}; empty when not answered. */
    public Optional<String> respondent() {
        return entry(RESPONDENT)
                .map(AnswerEntry::answer)
                .flatMap(answer -> answer instanceof Answer.Choice(String code) ? Optional.of(code) : Optional.empty());
    }

    /**
     * All that is known of the patient: before the hand-in, what is not reached yet counts as not asked.
     *
     * @param observed examination findings and lab values
     */
    public PatientAnswers answers(Map<LinkId, Answer> observed) {
        return read(questionnaire, observed);
    }

    /**
     * What the same answers say to another version of the questionnaire. A question that is new there counts as passed
     * over: nobody has answered it.
     *
     * @param observed examination findings and lab values
     */
    public PatientAnswers answersTo(Questionnaire other, Map<LinkId, Answer> observed) {
        return read(questionnaire.asksAboutMood() ? other : other.withoutMood(), observed);
    }

    private PatientAnswers read(Questionnaire asked, Map<LinkId, Answer> observed) {
        return status == Status.IN_PROGRESS
                ? PatientAnswers.soFar(asked, given(), registration, observed)
                : PatientAnswers.handedIn(asked, given(), registration, observed);
    }
}
