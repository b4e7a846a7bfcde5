package clinic.quiver.triage.mutation;

import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static clinic.quiver.triage.RuleBooks.RULE_BOOK;

import clinic.quiver.triage.vignette.VignetteRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mutation")
class RuleDataMutationTest {

    @Test
    void every_change_to_a_dangerous_rule_is_noticed() {
        Steps steps = new Steps(QUESTIONNAIRE);
        List<Mutant> mutants = new ArrayList<>(RuleDataMutants.of(RULE_BOOK, steps));
        mutants.addAll(ScoreMutants.of(RULE_BOOK, steps));
        mutants.addAll(SheetMutants.of(RULE_BOOK, steps));
        Cases cases = new Cases(QUESTIONNAIRE, RULE_BOOK);
        VignetteRun run = new VignetteRun(QUESTIONNAIRE, RULE_BOOK);
        VignetteRun.files(Path.of("src/test/resources/vignettes"))
                .forEach(file -> cases.add(run.read(file)));
        cases.addExamples();
        System.out.println(mutants.size() + " mutants, " + cases.size() + " cases");
        long t0 = System.nanoTime();
        Judge judge = new Judge(QUESTIONNAIRE, RULE_BOOK.logic(), cases);
        Map<String, int[]> counts = new TreeMap<>();
        List<Map.Entry<Mutant, Verdict>> all = mutants.parallelStream()
                .map(m -> Map.entry(m, judge.of(m)))
                .toList();
        Suggestions suggestions = new Suggestions(RULE_BOOK.logic());
        for (var e : all) {
            Mutant m = e.getKey();
            int[] c = counts.computeIfAbsent(m.site().group().name(), g -> new int[5]);
            c[0]++;
            String text = "";
            switch (e.getValue()) {
                case Verdict.Noticed() -> c[1]++;
                case Verdict.ProvedEquivalent() -> { c[2]++; text = "4"; }
                case Verdict.Unnoticed() -> { c[3]++; text = "1"; }
                case Verdict.MissingExample x -> { c[4]++; text = "2 " + x.ruleId() + " " + x.expected() + " " + new PatientWords(QUESTIONNAIRE).of(x.given()); suggestions.add(m, x); }
            }
            if (!text.isEmpty()) System.out.println(text.charAt(0) + " " + m.words() + " " + text.substring(1));
        }
        suggestions.byRule().forEach((rule, list) -> list.forEach(x -> System.out.println(
                "SUGGEST " + rule + " " + x.expected() + " " + new PatientWords(QUESTIONNAIRE).of(x.given()))));
        counts.forEach((g, c) -> System.out.println(g + " " + java.util.Arrays.toString(c)));
        System.out.println("all " + (System.nanoTime() - t0) / 1000000);
    }
}
