package clinic.quiver.review.ui;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.Floor;
import clinic.quiver.triage.Nutrient;
import clinic.quiver.triage.Provenance;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleText;
import clinic.quiver.triage.RuleTexts;
import clinic.quiver.triage.ScoreText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Everything that turns a record into words of one language, at one clinic's time. */
final class Wording {

    private final AnswerWords answers;
    private final RuleBook ruleBook;
    private final RuleTexts ruleTexts;
    private final LabCatalogue labs;
    private final Language language;
    private final ZoneId zone;
    private final LocalDate today;
    private final Clock clock;
    private final Function<StaffId, String> names;
    private final Predicate<Language> unreviewed;
    private final Map<StaffId, String> knownNames = new ConcurrentHashMap<>();

    Wording(
            AnswerWords answers,
            RuleBook ruleBook,
            RuleTexts ruleTexts,
            LabCatalogue labs,
            Language language,
            ZoneId zone,
            LocalDate today,
            Clock clock,
            Function<StaffId, String> names,
            Predicate<Language> unreviewed) {
        this.answers = answers;
        this.ruleBook = ruleBook;
        this.ruleTexts = ruleTexts;
        this.labs = labs;
        this.language = language;
        this.zone = zone;
        this.today = today;
        this.clock = clock;
        this.names = names;
        this.unreviewed = unreviewed;
    }

    /** A text of the screens in this language. */
    String say(String key, Object... parameters) {
        return answers.translated(key, parameters);
    }

    AnswerWords answers() {
        return answers;
    }

    /** The words of a rule; of one that only the content of an earlier assessment had, that it is gone. */
    RuleText rule(String id) {
        return ruleTexts.find(id, language).orElseGet(() -> answers.goneRule(id));
    }

    /** The words of a deficiency score. */
    ScoreText score(Nutrient nutrient) {
        return ruleTexts.score(nutrient, language);
    }

    /** Whether a rule names a cause that competes with a deficiency. */
    boolean isOtherCause(String id) {
        return ruleBook.rule(id).filter(Rule::otherCause).isPresent();
    }

    /** Where a rule comes from, with its date; empty for what has no source. */
    String source(String id) {
        return ruleBook.rule(id)
                .map(Rule::provenance)
                .or(() -> ruleBook.floors().stream()
                        .filter(floor -> floor.id().equals(id))
                        .findFirst()
                        .map(Floor::provenance))
                .map(Provenance::cited)
                .orElse("");
    }

    /** How staff name a laboratory test; its key when only the content of another time had it. */
    String test(LinkId key) {
        return labs.find(key).map(test -> test.name(language)).orElseGet(key::value);
    }

    /** Where the points of the deficiency scores come from. */
    String scoreSource() {
        return ruleBook.scoreProvenance().cited();
    }

    /** The time of a moment at the clinic, with the day when it was another one. */
    String time(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return there.toLocalDate().equals(today)
                ? DateTimeFormatter.ofPattern("HH:mm").format(there)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.locale())
                        .format(there);
    }

    /** The day of a moment at the clinic, in digits. */
    String shortDay(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(moment.atZone(zone));
    }

    /** A day and time of the clinic's clock. */
    String dayAndTime(LocalDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(moment);
    }

    /** The clinic's day and time of a moment, to the minute. */
    LocalDateTime minute(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The clinic's time, to the second, at which something was kept just now. */
    String timeNow() {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(clock.instant().atZone(zone));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** The day of a moment at the clinic. */
    String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** Who gave an answer, when it was not the patient on the tablet, and when. */
    String givenBy(AnswerEntry entry) {
        if (entry.anew()) {
            return say("review.answer.asked-again", entry.author(), time(entry.at()));
        }
        if (entry.onPaper()) {
            return say("review.answer.typed-by", entry.author(), time(entry.at()));
        }
        return entry.isByPatient() ? time(entry.at()) : say("review.answer.asked-by", entry.author(), time(entry.at()));
    }

    /** The name of a member of staff. */
    String name(StaffId staff) {
        return knownNames.computeIfAbsent(staff, names);
    }

    Language language() {
        return language;
    }

    /** Whether the clinical texts of a language are a translation that nobody at the clinic has signed. */
    boolean isUnreviewed(Language spoken) {
        return unreviewed.test(spoken);
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return today;
    }
}
