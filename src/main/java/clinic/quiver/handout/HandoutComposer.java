package clinic.quiver.handout;

import clinic.quiver.handout.Composition.Composed;
import clinic.quiver.handout.Composition.NeedsLab;
import clinic.quiver.handout.Composition.Refusal;
import clinic.quiver.handout.Composition.Refused;
import clinic.quiver.handout.Handout.Fact;
import clinic.quiver.handout.Handout.Header;
import clinic.quiver.handout.Handout.Hold;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.HandoutChoice.Mode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the sheets for one patient and applies the safety rules (Clinical knowledge base, 5.1). Order: the level, then
 * blocks, a missing lab value, foods and lines. What is not known counts as the risk. Safe for use by many threads.
 */
public final class HandoutComposer {

    static final String LEVEL_EMERGENCY = "level-emergency";
    static final String LEVEL_URGENT = "level-urgent";
    static final String GET_HELP_NOW = "H-NOW";
    static final String NOT_CALM = "not-calm";
    static final String WORDS_MISSING = "words-missing";
    static final String NO_RESULTS = "no-results";
    static final String SHEET_BLOCKED = "sheet-blocked";

    private final HandoutContent content;
    private final Logic logic;
    private final DayPlates plates;

    /** @param logic the logic of the questionnaire, which knows its sums */
    HandoutComposer(HandoutContent content, Logic logic, DayPlates plates) {
        this.content = content;
        this.logic = logic;
        this.plates = plates;
    }

    /** The content that sheets are made from: titles, reasons, sources. */
    public HandoutContent content() {
        return content;
    }

    /**
     * Makes the sheets of a request, all or none.
     *
     * @throws IllegalArgumentException when there is no such sheet
     */
    public Composition compose(HandoutRequest request) {
        PatientFacts facts = new PatientFacts(request);
        List<AppliedRule> applied = appliedRules(facts);
        List<SheetPlan> sheets = request.sheets().stream().map(content::sheet).toList();
        List<Refusal> refusals = sheets.stream()
                .flatMap(sheet -> refusal(sheet, request, applied).stream())
                .toList();
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        for (SheetPlan sheet : sheets) {
            Optional<NeedsLab> needed = neededLab(sheet, facts, applied, request.today());
            if (needed.isPresent()) {
                return needed.get();
            }
        }
        return new Composed(handout(request, facts, applied, sheets));
    }

    List<AppliedRule> appliedRules(PatientFacts facts) {
        List<AppliedRule> applied = new ArrayList<>();
        for (SafetyRule rule : content.rules()) {
            Truth truth = rule.when().map(when -> logic.truth(when, facts)).orElse(Truth.TRUE);
            if (truth != Truth.FALSE) {
                applied.add(new AppliedRule(rule, truth == Truth.TRUE));
            }
        }
        return applied;
    }

    private static Optional<Refusal> refusal(SheetPlan sheet, HandoutRequest request, List<AppliedRule> applied) {
        if (request.mode() == Mode.NONE_UNTIL_SAFE && !sheet.id().equals(GET_HELP_NOW)) {
            return Optional.of(new Refusal(sheet.id(), LEVEL_EMERGENCY, Optional.of(GET_HELP_NOW)));
        }
        for (AppliedRule rule : applied) {
            for (SafetyAction.Block block : rule.actions(SafetyAction.Block.class, sheet)) {
                return Optional.of(new Refusal(sheet.id(), rule.id(), block.instead()));
            }
        }
        return lacking(sheet, request).map(reason -> new Refusal(sheet.id(), reason, Optional.empty()));
    }

    /** Why a sheet cannot be made whatever the safety rules say. */
    private static Optional<String> lacking(SheetPlan sheet, HandoutRequest request) {
        Consultation consultation = request.consultation();
        if (request.blocked().contains(sheet.id())) {
            return Optional.of(SHEET_BLOCKED);
        }
        if (sheet.onlyWhenCalm() && !consultation.calm()) {
            return Optional.of(NOT_CALM);
        }
        if (sheet.has(SheetPlan.Results.class) && consultation.results().isEmpty()) {
            return Optional.of(NO_RESULTS);
        }
        return sheet.has(SheetPlan.OwnWords.class)
                        && consultation.wordsFor(sheet.id()).isEmpty()
                ? Optional.of(WORDS_MISSING)
                : Optional.empty();
    }

    private static Optional<NeedsLab> neededLab(
            SheetPlan sheet, PatientFacts facts, List<AppliedRule> applied, LocalDate today) {
        for (AppliedRule rule : applied) {
            for (SafetyAction.LabFirst first : rule.actions(SafetyAction.LabFirst.class, sheet)) {
                boolean met = facts.latest(first.lab())
                        .filter(lab -> lab.value().compareTo(first.below()) < 0)
                        .filter(lab -> !lab.taken().isBefore(today.minusDays(first.days())))
                        .isPresent();
                if (!met) {
                    return Optional.of(new NeedsLab(sheet.id(), rule.id(), first.lab(), first.below(), first.days()));
                }
            }
        }
        return Optional.empty();
    }

    private Handout handout(
            HandoutRequest request, PatientFacts facts, List<AppliedRule> applied, List<SheetPlan> plans) {
        List<Handout.Sheet> sheets = new ArrayList<>();
        List<Handout.Decision> decisions = new ArrayList<>();
        for (SheetPlan plan : plans) {
            SheetComposer composer = new SheetComposer(content, logic, plates, request, facts, applied, plan);
            sheets.add(composer.compose());
            decisions.addAll(composer.decisions());
        }
        return new Handout(
                request.language(),
                header(request),
                sheets,
                decisions,
                openHolds(request, applied, plans),
                request.layout(),
                content.version());
    }

    private static List<Hold> openHolds(HandoutRequest request, List<AppliedRule> applied, List<SheetPlan> sheets) {
        Set<Hold> holds = new LinkedHashSet<>();
        for (SheetPlan sheet : sheets) {
            if (request.mode() == Mode.HELD && !sheet.notice()) {
                holds.add(new Hold(sheet.id(), LEVEL_URGENT));
            }
            applied.stream()
                    .filter(rule ->
                            !rule.actions(SafetyAction.Hold.class, sheet).isEmpty())
                    .forEach(rule -> holds.add(new Hold(sheet.id(), rule.id())));
        }
        return holds.stream()
                .filter(hold -> !request.confirmed().contains(hold.ruleId()))
                .toList();
    }

    private Header header(HandoutRequest request) {
        HandoutTexts texts = content.texts(request.language());
        DateTimeFormatter dates = dates(request);
        return new Header(
                request.clinic().name(),
                request.patient().name(),
                List.of(
                        new Fact(texts.label("patient"), request.patient().name()),
                        new Fact(
                                texts.label("born"),
                                dates.format(request.patient().birthDate())),
                        new Fact(texts.label("date"), dates.format(request.today())),
                        new Fact(
                                texts.label("approved-by"), request.approvedBy().orElse(texts.label("not-approved"))),
                        new Fact(
                                texts.label("content"),
                                content.version()
                                        + (request.unreviewed() ? " (" + texts.label("unreviewed") + ")" : ""))));
    }

    /** Dates in words, so that day and month cannot be mixed up. */
    static DateTimeFormatter dates(HandoutRequest request) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(request.language().locale());
    }
}
