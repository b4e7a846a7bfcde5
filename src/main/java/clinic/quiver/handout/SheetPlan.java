package clinic.quiver.handout;

import clinic.quiver.questionnaire.LinkId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a sheet is built before a patient's safety rules act on it.
 *
 * @param notice a fixed notice, which no safety rule changes
 * @param onlyWhenCalm not made while the level asks for anybody to look soon
 */
record SheetPlan(String id, boolean notice, boolean onlyWhenCalm, List<Block> blocks) {

    sealed interface Block {}

    record Message(List<Line> lines) implements Block {}

    record Points(String heading, List<Line> lines) implements Block {}

    /** Foods in the order in which they are offered. */
    record Foods(String heading, String intro, List<FoodItem> foods) implements Block {}

    /**
     * A day of foods that reaches the need.
     *
     * @param need said of what is needed in a day
     * @param needs said in its place where the patient can belong to more than one group
     * @param now said of what the answered diet gives
     * @param limit said of the upper limit; empty where the sheet has none, or says it elsewhere
     */
    record Plate(String heading, Nutrient nutrient, Line need, Line needs, Line now, Optional<Line> limit)
            implements Block {}

    /** The table of laboratory results; the sheet is not made without any. */
    record Results(String heading) implements Block {}

    /** What the clinician writes; the sheet is not made without it. */
    record OwnWords(String heading) implements Block {}

    /** @param takesWarnings whether safety rules add their lines here */
    record Careful(String heading, boolean takesWarnings, List<Line> lines) implements Block {}

    /** @param only when the line stands on the sheet */
    record Line(String id, Set<String> tags, Presence only) {}

    /** When a line stands on a sheet. */
    sealed interface Presence {

        record Always() implements Presence {}

        /** With a value of this lab test on file, which the line names. */
        record WithLab(LinkId lab) implements Presence {}

        record WithoutLab(LinkId lab) implements Presence {}

        /** With this number or sum known, which the line names. */
        record WithNumber(LinkId item) implements Presence {}
    }

    boolean has(Class<? extends Block> kind) {
        return blocks.stream().anyMatch(kind::isInstance);
    }

    /** Whether a sheet made from this plan shows results, the clinician's words or a number of its patient. */
    boolean isPersonal(Handout.Sheet printed) {
        Set<String> withNumber = blocks.stream()
                .flatMap(SheetPlan::lines)
                .filter(line -> !(line.only() instanceof Presence.Always || line.only() instanceof Presence.WithoutLab))
                .map(Line::id)
                .collect(Collectors.toSet());
        return has(Results.class)
                || has(OwnWords.class)
                || printed.blocks().stream()
                        .flatMap(AdviceBlock::allLines)
                        .anyMatch(line -> withNumber.contains(line.id()));
    }

    private static Stream<Line> lines(Block block) {
        return switch (block) {
            case Message(List<Line> lines) -> lines.stream();
            case Points(String _, List<Line> lines) -> lines.stream();
            case Careful(String _, boolean _, List<Line> lines) -> lines.stream();
            case Plate _, Foods _, Results _, OwnWords _ -> Stream.empty();
        };
    }

    boolean takesWarnings() {
        return blocks.stream().anyMatch(block -> block instanceof Careful careful && careful.takesWarnings());
    }

    Optional<Foods> foods() {
        return blocks.stream()
                .filter(Foods.class::isInstance)
                .map(Foods.class::cast)
                .findFirst();
    }
}
