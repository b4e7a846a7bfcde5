package clinic.quiver.triage;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.triage.Assessment.StoredEvidence;
import clinic.quiver.triage.GoneFindings.Gone;
import clinic.quiver.triage.TakenBack.Change;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a finding that the patient took back from one that staff settled or other content no longer makes. */
final class PatientChanges {

    private final QuestionnaireResponse response;
    private final Answers now;

    PatientChanges(QuestionnaireResponse response, Answers now) {
        this.response = response;
        this.now = now;
    }

    /** The finding with what the patient changed in its evidence; empty when that is nothing. */
    Optional<TakenBack> takenBack(Gone gone) {
        List<Change> changes = gone.finding().because().stream()
                .distinct()
                .flatMap(evidence -> changesOf(evidence, gone.assessedAt()))
                .distinct()
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(new TakenBack(gone.finding(), changes));
    }

    // An open question that gets its answer settles a finding; only what was said can be taken back.
    private Stream<Change> changesOf(StoredEvidence evidence, Instant assessedAt) {
        if (!(evidence.reply() instanceof Reply.Given(Answer then)) || then.isUnknown()) {
            return Stream.of();
        }
        Optional<Item> item = response.questionnaire().find(evidence.item());
        if (item.isEmpty()) {
            // A sum: whatever the patient corrected since may have changed it.
            return corrections(assessedAt);
        }
        return item
                .filter(found -> found.source() == ItemSource.PATIENT)
                .flatMap(found -> change(found.linkId(), then, assessedAt))
                .stream();
    }

    private Optional<Change> change(LinkId item, Answer then, Instant assessedAt) {
        AnswerEntry counts = response.entries().get(item);
        Reply reply = now.reply(item);
        if (counts == null || !counts.isByPatient() || reply.equals(new Reply.Given(then))) {
            return Optional.empty();
        }
        if (counts.answer().equals(then)) {
            return corrections(assessedAt)
                    .map(Change::since)
                    .max(Comparator.naturalOrder())
                    .map(since -> new Change(item, counts, reply, since));
        }
        return earlier(item).stream()
                .filter(entry -> entry.answer().equals(then))
                .reduce((first, last) -> last)
                .map(before -> new Change(item, before, reply, counts.at()));
    }

    private Stream<Change> corrections(Instant assessedAt) {
        return response.entries().entrySet().stream()
                .filter(entry -> entry.getValue().isByPatient())
                .filter(entry -> !entry.getValue().at().isBefore(assessedAt))
                .filter(entry -> !earlier(entry.getKey()).isEmpty())
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(LinkId::value)))
                .map(entry -> new Change(
                        entry.getKey(),
                        earlier(entry.getKey()).getLast(),
                        now.reply(entry.getKey()),
                        entry.getValue().at()));
    }

    private List<AnswerEntry> earlier(LinkId item) {
        return response.earlier().getOrDefault(item, List.of());
    }
}
