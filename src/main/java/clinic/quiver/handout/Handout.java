package clinic.quiver.handout;

import clinic.quiver.shared.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheets made for one patient.
 *
 * @param header stands on each sheet
 * @param decisions what the safety rules changed and why, for the clinician; not printed
 * @param openHolds what a clinician has to confirm before anything may be printed
 * @param knowledgeVersion version of the clinical content they were made from
 */
public record Handout(
        Language language,
        Header header,
        List<Sheet> sheets,
        List<Decision> decisions,
        List<Hold> openHolds,
        PageLayout layout,
        String knowledgeVersion) {

    public Handout {
        sheets = List.copyOf(sheets);
        decisions = List.copyOf(decisions);
        openHolds = List.copyOf(openHolds);
    }

    /** One sheet: a title and its parts, in order. */
    public record Sheet(String id, String title, List<AdviceBlock> blocks) {
        public Sheet {
            blocks = List.copyOf(blocks);
        }
    }

    /** The head of each sheet: the clinic, then name, birth date, date, who approved it and the content's version. */
    public record Header(String clinic, String patientName, List<Fact> facts) {

        static final int BORN = 1;
        static final int DATE = 2;

        public Header {
            facts = List.copyOf(facts);
        }
    }

    /** A fact of the head, such as "Date of birth" and the date. */
    public record Fact(String label, String value) {}

    /**
     * What a safety rule changed.
     *
     * @param subjects ids of the foods or lines it changed
     */
    public record Decision(String sheetId, String ruleId, Effect effect, List<String> subjects) {
        public Decision {
            subjects = List.copyOf(subjects);
        }
    }

    /** How a safety rule changed a sheet. */
    public enum Effect {
        FOODS_REMOVED,
        FOODS_MARKED,
        FOODS_LAST,
        LINES_REMOVED,
        LINES_REPLACED,
        WARNED,
        PORTIONS_HIDDEN,
        /** No sample day stands on the sheet. */
        NO_PLATE,
        TIPS_INSTEAD_OF_FOODS,
        NOTE
    }

    /** A rule that a clinician has to confirm before the sheet is printed. */
    public record Hold(String sheetId, String ruleId) {}

    /** Whether it may be printed: nothing is left to confirm. */
    public boolean isPrintable() {
        return openHolds.isEmpty();
    }

    /** The same words as on paper, a line each: what a clinician reads before approving. */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : sheets) {
            lines.add(header.clinic());
            header.facts().forEach(fact -> lines.add(fact.label() + ": " + fact.value()));
            lines.add(sheet.title());
            sheet.blocks().forEach(block -> addLines(block, lines));
        }
        return String.join("\n", lines);
    }

    private static void addLines(AdviceBlock block, List<String> lines) {
        switch (block) {
            case AdviceBlock.Message message -> addTexts(message.lines(), lines);
            case AdviceBlock.Points points -> {
                lines.add(points.heading());
                addTexts(points.lines(), lines);
            }
            case AdviceBlock.Foods foods -> {
                lines.add(foods.heading());
                lines.add(foods.intro());
                lines.add(String.join(" ", foods.columns()));
                foods.rows().forEach(row -> lines.add(rowText(row)));
                foods.sights().forEach(sight -> lines.add(sight.text()));
            }
            case AdviceBlock.Plate plate -> {
                lines.add(plate.heading());
                addTexts(plate.lines(), lines);
                lines.add(String.join(" ", plate.columns()));
                plate.servings().forEach(serving -> lines.add(servingText(serving)));
                lines.add(plate.total().label() + " " + plate.total().amount());
            }
            case AdviceBlock.Results results -> {
                lines.add(results.heading());
                lines.add(String.join(" ", results.columns()));
                results.rows().forEach(row -> lines.add(String.join(" ", row)));
            }
            case AdviceBlock.Careful careful -> {
                lines.add(careful.heading());
                addTexts(careful.lines(), lines);
            }
            case AdviceBlock.Help help -> {
                lines.add(help.heading());
                lines.add(help.callNumber());
                addTexts(help.now(), lines);
                lines.add(help.callToday() + " " + help.today().text());
            }
            case AdviceBlock.Footer footer ->
                lines.add(String.join(
                        " ", footer.lines().stream().map(AdviceBlock.Line::text).toList()));
        }
    }

    private static String rowText(AdviceBlock.Row row) {
        String text = row.name() + row.portion().map(portion -> " " + portion).orElse("");
        return row.note().isEmpty() ? text : text + " " + row.note();
    }

    private static String servingText(AdviceBlock.Serving serving) {
        String name = serving.note().isEmpty() ? serving.name() : serving.name() + " " + serving.note();
        return String.join(" ", name, serving.portion(), serving.amount());
    }

    private static void addTexts(List<AdviceBlock.Line> from, List<String> lines) {
        from.forEach(line -> lines.add(line.text()));
    }
}
