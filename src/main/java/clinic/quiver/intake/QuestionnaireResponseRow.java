package clinic.quiver.intake;

import clinic.quiver.intake.QuestionnaireResponse.Status;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.TabletId;
import clinic.quiver.shared.VisitId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "questionnaire_response")
class QuestionnaireResponseRow {

    /** Without a touch for so long, a tablet asks for the birth date again. */
    static final Duration CLAIM_FRESH = Duration.ofSeconds(90);

    @Id
    @SuppressWarnings("UnusedVariable") // the row's own key
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every key of patient data begins with it
    private UUID clinicId;

    private UUID visitId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Comfort.TextSize textSize = Comfort.TextSize.NORMAL;

    private boolean highContrast;
    private boolean lessMotion;

    @Enumerated(EnumType.STRING)
    private @Nullable Measures measures;

    private String knowledgeVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private String answers;

    /** The answers as read, so that one transaction reads them once. */
    @Transient
    private @Nullable SequencedMap<LinkId, List<AnswerEntry>> history;

    private boolean moodQuestions;
    private boolean consented;
    private @Nullable String currentPage;
    private short pagesDone;
    private short pagesToCome;
    private @Nullable UUID tabletId;
    private @Nullable Instant claimSeenAt;
    private int coverFailures;
    private boolean emergencyPage;
    private Instant startedAt;
    private @Nullable Instant completedAt;

    @Version
    @SuppressWarnings("UnusedVariable") // Hibernate's
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected QuestionnaireResponseRow() {}

    QuestionnaireResponseRow(
            ClinicId clinic,
            VisitId visit,
            Language language,
            String knowledgeVersion,
            boolean moodQuestions,
            Instant now) {
        this.id = RandomIds.next();
        this.clinicId = clinic.value();
        this.visitId = visit.value();
        this.status = Status.IN_PROGRESS;
        this.language = language;
        this.knowledgeVersion = knowledgeVersion;
        this.answers = "{}";
        this.moodQuestions = moodQuestions;
        this.startedAt = now;
    }

    void claim(TabletId tablet, Instant now) {
        tabletId = tablet.value();
        coverFailures = 0;
        claimSeenAt = now;
    }

    void seenAt(Instant now) {
        if (claimSeenAt != null) {
            claimSeenAt = now;
        }
    }

    void cover() {
        claimSeenAt = null;
    }

    int failToUncover() {
        return ++coverFailures;
    }

    void letGo() {
        tabletId = null;
        claimSeenAt = null;
        coverFailures = 0;
    }

    boolean isCovered() {
        return claimSeenAt == null;
    }

    boolean isFreshAt(Instant now) {
        return claimSeenAt != null && now.isBefore(claimSeenAt.plus(CLAIM_FRESH));
    }

    void speak(Language chosen) {
        language = chosen;
    }

    void consent() {
        consented = true;
    }

    boolean isConsented() {
        return consented;
    }

    Comfort comfort() {
        return new Comfort(textSize, highContrast, lessMotion);
    }

    void choose(Comfort comfort) {
        textSize = comfort.textSize();
        highContrast = comfort.highContrast();
        lessMotion = comfort.lessMotion();
    }

    /** Empty until the patient chose. */
    Optional<Measures> measures() {
        return Optional.ofNullable(measures);
    }

    void measureIn(Measures chosen) {
        measures = chosen;
    }

    /** Stores what differs from what counts already; earlier entries stay. */
    void store(Map<LinkId, Answer> given, String author, Instant now) {
        store(given, answer -> new AnswerEntry(answer, now, author, false, false));
    }

    /** The same for what a member of staff reads off paper. */
    void storeFromPaper(Map<LinkId, Answer> read, String typist, Instant now) {
        store(read, answer -> new AnswerEntry(answer, now, typist, true, false));
    }

    /** Stores what was asked again, also when the answer is the same: its time is another. */
    void storeAnew(LinkId item, Answer answer, String author, Instant now) {
        SequencedMap<LinkId, List<AnswerEntry>> longer = AnswerHistoryJson.read(answers);
        longer.computeIfAbsent(item, missing -> new ArrayList<>())
                .add(new AnswerEntry(answer, now, author, false, true));
        keep(longer);
    }

    private void store(Map<LinkId, Answer> given, Function<Answer, AnswerEntry> entry) {
        SequencedMap<LinkId, List<AnswerEntry>> longer = AnswerHistoryJson.read(answers);
        given.forEach((item, answer) ->
                append(longer.computeIfAbsent(item, missing -> new ArrayList<>()), entry.apply(answer)));
        keep(longer);
    }

    private void keep(SequencedMap<LinkId, List<AnswerEntry>> longer) {
        answers = AnswerHistoryJson.write(longer);
        history = longer;
    }

    private static void append(List<AnswerEntry> entries, AnswerEntry entry) {
        // Of what was asked anew, what was reported before still counts: saying the same again corrects that.
        boolean isSaidAlready = !entries.isEmpty()
                && !entries.getLast().anew()
                && entries.getLast().answer().equals(entry.answer());
        if (isSaidAlready) {
            return;
        }
        // A list that is typed in tick by tick is one answer.
        if (!entries.isEmpty() && entries.getLast().isGrownTo(entry)) {
            entries.removeLast();
        }
        entries.add(entry);
    }

    void standAt(Optional<String> page, int done, int toCome) {
        currentPage = page.orElse(null);
        pagesDone = (short) done;
        pagesToCome = (short) toCome;
    }

    void goTo(String page) {
        currentPage = page;
    }

    void complete(Instant now) {
        status = Status.COMPLETED;
        completedAt = now;
        currentPage = null;
    }

    void amend() {
        status = Status.AMENDED;
    }

    void askToTellReception(boolean ask) {
        emergencyPage = ask;
    }

    boolean hasAnswers() {
        return !history().isEmpty();
    }

    SequencedMap<LinkId, List<AnswerEntry>> history() {
        if (history == null) {
            history = AnswerHistoryJson.read(answers);
        }
        return history;
    }

    Map<LinkId, Answer> given() {
        Map<LinkId, Answer> given = new HashMap<>();
        history().forEach((item, entries) -> given.put(item, AnswerEntry.counting(entries)));
        return given;
    }

    VisitId visit() {
        return new VisitId(visitId);
    }

    Status status() {
        return status;
    }

    boolean isHandedIn() {
        return status != Status.IN_PROGRESS;
    }

    Language language() {
        return language;
    }

    String knowledgeVersion() {
        return knowledgeVersion;
    }

    boolean asksAboutMood() {
        return moodQuestions;
    }

    /** Empty at the page that shows all answers. */
    Optional<String> currentPage() {
        return Optional.ofNullable(currentPage);
    }

    Optional<TabletId> tablet() {
        return Optional.ofNullable(tabletId).map(TabletId::new);
    }

    boolean asksToTellReception() {
        return emergencyPage;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    Progress progress() {
        return new Progress(pagesDone, pagesToCome, isHandedIn(), emergencyPage);
    }
}
