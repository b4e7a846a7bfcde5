package clinic.quiver.triage.mutation;

import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static clinic.quiver.triage.RuleBooks.RULE_BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.triage.vignette.VignetteRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changes every leaf of the rule data and asks whether an example patient notices. Not part of the ordinary run. */
@Tag("mutation")
class RuleDataMutationTest {

    private static final Path REPORT = Path.of("target/mutation/rule-data.txt");

    private final Steps steps = new Steps(QUESTIONNAIRE);
    private final KnownEquivalents known = KnownEquivalents.read();
    private final Cases cases = new Cases(QUESTIONNAIRE, RULE_BOOK);

    @Test
    void every_change_to_a_rule_is_noticed_by_an_example_patient() throws IOException {
        VignetteRun run = new VignetteRun(QUESTIONNAIRE, RULE_BOOK);
        VignetteRun.files(Path.of("src/test/resources/vignettes")).forEach(file -> cases.add(run.read(file)));
        cases.addExamples();
        assertThat(cases.contradicted())
                .as("expected otherwise by the unchanged rule data")
                .isEmpty();

        List<Mutant> mutants = mutants();
        assertThat(mutants).extracting(Mutant::words).doesNotHaveDuplicates();
        Judge judge = new Judge(QUESTIONNAIRE, RULE_BOOK.logic(), cases);
        Suggestions suggestions = new Suggestions(RULE_BOOK.logic());
        Map<Group, Tally> tallies = new EnumMap<>(Group.class);
        say("Rule data: " + mutants.size() + " changes against " + cases.size() + " expectations");
        say(Tally.heading());
        for (Group group : Group.values()) {
            tallies.put(group, tally(group, mutants, judge, suggestions));
        }
        report(tallies, suggestions);
        assertThat(known.reasons().keySet())
                .as("changes listed in " + KnownEquivalents.FILE + " that are noticed, proved, or no longer there")
                .isSubsetOf(saidEquivalent(tallies));
        assertThat(tallies.values()).allMatch(Tally::reachesBar);
    }

    private List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>(RuleDataMutants.of(RULE_BOOK, steps));
        mutants.addAll(ScoreMutants.of(RULE_BOOK, steps));
        mutants.addAll(SheetMutants.of(RULE_BOOK, steps));
        return mutants;
    }

    private Tally tally(Group group, List<Mutant> mutants, Judge judge, Suggestions suggestions) {
        Tally tally = new Tally(group, known);
        List<Mutant> ofGroup = mutants.stream()
                .filter(mutant -> mutant.site().group() == group)
                .toList();
        List<Verdict> verdicts = ofGroup.parallelStream().map(judge::of).toList();
        for (int i = 0; i < ofGroup.size(); i++) {
            tally.count(ofGroup.get(i), verdicts.get(i));
            if (verdicts.get(i) instanceof Verdict.MissingExample missing && !known.contain(ofGroup.get(i))) {
                suggestions.add(ofGroup.get(i), missing);
            }
        }
        say(tally.line());
        return tally;
    }

    private static Set<String> saidEquivalent(Map<Group, Tally> tallies) {
        return tallies.values().stream()
                .flatMap(tally -> tally.saidEquivalent().stream())
                .collect(Collectors.toSet());
    }

    private void report(Map<Group, Tally> tallies, Suggestions suggestions) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Tally.heading()));
        tallies.values().forEach(tally -> lines.add(tally.line()));
        tallies.forEach((group, tally) ->
                tally.survived().keySet().forEach(change -> tell(lines, "SURVIVED " + group + " " + change)));
        suggestions.inWords(new PatientWords(QUESTIONNAIRE)).forEach(example -> tell(lines, "WOULD TELL " + example));
        RULE_BOOK.namedConditions().stream()
                .filter(named -> !RuleDataMutants.isUsed(RULE_BOOK, named))
                .map(Condition.Named::name)
                .forEach(name -> tell(lines, "USED BY NOTHING " + name));
        known.reasons().forEach((change, reason) -> lines.add("LISTED " + change + " BECAUSE " + reason));
        tallies.values().forEach(tally -> tally.provedEquivalent().forEach(change -> lines.add("PROVED " + change)));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, lines);
        say("The whole list: " + REPORT);
    }

    private static void tell(List<String> lines, String line) {
        lines.add(line);
        say(line);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
