package clinic.quiver.review.ui;

import clinic.quiver.access.ClinicSettings;
import clinic.quiver.observation.Examination;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.Observation;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.Acknowledgement;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.AnswerKind;
import clinic.quiver.review.Letter;
import clinic.quiver.review.Letter.Kind;
import clinic.quiver.review.Letter.Section;
import clinic.quiver.review.Review;
import clinic.quiver.review.Standing;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.TakenBack;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the letters of a record in one language, as the record has it now. */
final class LetterWords {

    private static final LinkId MAIN_SYMPTOM = LinkId.of("main-symptom");
    private static final LinkId WORRY = LinkId.of("worry-most");
    private static final List<LinkId> BACKGROUND =
            Stream.of("hx", "meds", "allergy-food", "family-hx").map(LinkId::of).toList();
    private static final List<LinkId> BACKGROUND_OF_SOME =
            Stream.of("med-other", "pregnancy", "ckd-stage").map(LinkId::of).toList();

    private final Wording wording;
    private final DecisionWords decisions;
    private final LabWords labs;
    private final ExaminationWords examinations;
    private final LetterFrame frame;

    LetterWords(
            Wording wording,
            DecisionWords decisions,
            LabWords labs,
            ExaminationWords examinations,
            ClinicSettings clinic) {
        this.wording = wording;
        this.decisions = decisions;
        this.labs = labs;
        this.examinations = examinations;
        this.frame = new LetterFrame(wording, clinic);
    }

    /** A letter as the record fills it in, to nobody yet. */
    Letter of(Kind kind, Review review, Examination examined) {
        List<Section> sections = switch (kind) {
            case REFERRAL ->
                List.of(
                        section("reason", reason(review)),
                        section("story", story(review)),
                        section(
                                "function",
                                answers(review, item -> item.section().equals("power"))),
                        section("places", places(review)),
                        section("background", background(review)),
                        section("flags", flags(review)),
                        section("examination", examination(review, examined)),
                        section("labs", results(review)),
                        section("decision", decision(review)),
                        section("request", wording.say("letter.request.words")));
            case SUMMARY ->
                List.of(
                        section("story", story(review)),
                        section("places", places(review)),
                        section("background", background(review)),
                        section("flags", flags(review)),
                        section("examination", examination(review, examined)),
                        section("labs", results(review)),
                        section("decision", decision(review)));
        };
        return new Letter(kind, wording.language(), "", frame.of(kind, review), sections);
    }

    private Section section(String key, String text) {
        return new Section(key, wording.say("letter." + key), text, text);
    }

    // Where the patient goes is no reason, and stands behind it.
    private String reason(Review review) {
        List<StoredFinding> shared = flagged(review).stream()
                .filter(finding -> !isDenied(finding, review))
                .toList();
        String why = lines(Stream.concat(
                shared.stream().flatMap(finding -> decisions.letterHeading(finding.ruleId()).stream()),
                shared.stream().map(this::called)));
        String disposition = decisions.disposition(review.decision().choice());
        return lines(Stream.of(
                why.isEmpty() ? cameFor(review) : why,
                disposition.isEmpty()
                        ? ""
                        : wording.say("letter.part", wording.say("review.decision.disposition"), disposition)));
    }

    // What the clinician disagrees with, as it stands, is no suspicion of theirs.
    private static boolean isDenied(StoredFinding finding, Review review) {
        return review.wordOn(finding.ruleId())
                .filter(said -> said.agreement() == Agreement.DISAGREE)
                .isPresent();
    }

    private String story(Review review) {
        return lines(Stream.concat(
                Stream.of(
                        cameFor(review),
                        reported(review, WORRY)
                                .map(words -> wording.say("review.who.worry", words))
                                .orElse("")),
                answers(review, LetterWords::isStory).lines()));
    }

    private String cameFor(Review review) {
        return reported(review, MAIN_SYMPTOM)
                .map(words -> wording.say("review.who.came-for", words))
                .orElse("");
    }

    private static boolean isStory(Item item) {
        return List.of("symptom", "breath-speech", "feeling").contains(item.section())
                && item.type() != ItemType.BODY_MAP
                && !item.linkId().equals(MAIN_SYMPTOM);
    }

    private String places(Review review) {
        return answers(review, item -> item.type() == ItemType.BODY_MAP);
    }

    private String background(Review review) {
        return lines(Stream.concat(
                BACKGROUND.stream().map(item -> background(review, item)),
                BACKGROUND_OF_SOME.stream()
                        .filter(item -> AnswerKind.of(review.reply(item)) != AnswerKind.NOT_ASKED)
                        .map(item -> background(review, item))));
    }

    // Whoever reads the letter has to see that it was asked.
    private String background(Review review, LinkId item) {
        Reply reply = review.reply(item);
        String said = switch (AnswerKind.of(reply)) {
            case NOT_ASKED -> wording.say("letter.not-asked");
            case DENIED ->
                reply instanceof Reply.Given(Answer.Choice _)
                        ? wording.answers().reply(item, reply)
                        : wording.say("letter.none-reported");
            case OPEN ->
                reply instanceof Reply.Given(Answer.Skipped _)
                        ? wording.say("letter.not-answered")
                        : wording.answers().reply(item, reply);
            case REPORTED -> wording.answers().reply(item, reply);
        };
        return wording.answers().shortLabel(item) + ": " + said;
    }

    // Function is told whole, what is denied too; of everything else only what was reported.
    private String answers(Review review, Predicate<Item> wanted) {
        return lines(review.response().stream()
                .flatMap(response -> response.questionnaire().items().stream()
                        .filter(item -> item.source() == ItemSource.PATIENT && wanted.test(item))
                        .flatMap(item -> answer(item, review.reply(item.linkId())).stream())));
    }

    private Optional<String> answer(Item item, Reply reply) {
        boolean isTold = switch (AnswerKind.of(reply)) {
            case REPORTED, OPEN -> true;
            case DENIED -> item.section().equals("power");
            case NOT_ASKED -> false;
        };
        return isTold
                ? Optional.of(wording.answers().shortLabel(item.linkId()) + ": "
                        + wording.answers().reply(item.linkId(), reply))
                : Optional.empty();
    }

    private Optional<String> reported(Review review, LinkId item) {
        return Optional.of(review.reply(item))
                .filter(reply -> AnswerKind.of(reply) == AnswerKind.REPORTED)
                .map(reply -> wording.answers().reply(item, reply));
    }

    // What has to be seen soonest is told first.
    private static List<StoredFinding> flagged(Review review) {
        return review.assessment().map(Assessment::flags).orElse(List.of()).stream()
                .sorted(Comparator.comparing(StoredFinding::level))
                .toList();
    }

    private String flags(Review review) {
        return lines(Stream.concat(
                flagged(review).stream().map(finding -> flag(finding, review)),
                review.takenBack().stream()
                        .map(TakenBack::finding)
                        .map(finding -> wording.say("letter.taken-back", name(finding)))));
    }

    private String flag(StoredFinding finding, Review review) {
        String because = finding.because().stream()
                .filter(evidence -> AnswerKind.of(evidence.reply()) == AnswerKind.REPORTED)
                .map(evidence -> wording.answers().shortLabel(evidence.item()) + ": "
                        + wording.answers().reply(evidence.item(), evidence.reply()))
                .distinct()
                .collect(Collectors.joining("; "));
        String said = review.wordOn(finding.ruleId())
                .map(this::said)
                .filter(words -> !words.isEmpty())
                .map(words -> " " + words)
                .orElse("");
        return (because.isEmpty() ? name(finding) : wording.say("letter.because", name(finding), because)) + said;
    }

    private String said(Acknowledgement word) {
        if (word.agreement() == Agreement.DISAGREE) {
            String why = Stream.concat(
                            word.reason().map(code -> wording.say("review.ack.reason." + code.name())).stream(),
                            Stream.of(word.words()))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining(": "));
            return why.isEmpty() ? wording.say("letter.disagrees") : wording.say("letter.disagrees-because", why);
        }
        return word.words().isEmpty() ? "" : wording.say("letter.comment", word.words());
    }

    private String name(StoredFinding finding) {
        return wording.say(Standing.of(finding.level()).key()) + ": " + called(finding);
    }

    // What is only possible, or could not be evaluated, is never told as found.
    private String called(StoredFinding finding) {
        String name = wording.rule(finding.ruleId()).name();
        return finding.kind() == Finding.Kind.FIRED
                ? name
                : name + " (" + wording.say("review.kind." + finding.kind().name()) + ")";
    }

    private String examination(Review review, Examination examined) {
        return lines(Stream.concat(
                review.observations().values().stream()
                        .filter(found -> !ExaminationPanel.isLaboratory(found.item()))
                        .map(this::observed),
                examinations.findings(examined).stream()));
    }

    private String results(Review review) {
        return lines(review.labsOfVisit().stream().map(result -> result(result, review)));
    }

    private String result(LabResult result, Review review) {
        Analyte test = labs.catalogue().get(result.value().analyte());
        LabPatient patient = review.labPatient();
        String range = labs.range(result.value(), patient);
        return Stream.of(
                        wording.say(
                                "letter.observed",
                                labs.name(test),
                                labs.amount(result),
                                wording.day(result.sampledAt())),
                        labs.standing(test.classify(result.value(), patient.sex())),
                        range.isEmpty() ? "" : wording.say("letter.range", range),
                        result.value().haemolysed() ? wording.say("review.labs.was-haemolysed") : "",
                        labs.calciumNow(result, review.labsOfVisit(), patient).orElse(""))
                .filter(part -> !part.isEmpty())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    private String observed(Observation found) {
        Answer value = found.value();
        return wording.say(
                "letter.observed",
                wording.answers().shortLabel(found.item()),
                wording.answers().answer(found.item(), value),
                wording.day(found.observedAt()));
    }

    private String decision(Review review) {
        return lines(decisions.parts(review.decision()).entrySet().stream()
                .map(part -> wording.say("letter.part", wording.say(part.getKey()), part.getValue())));
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
