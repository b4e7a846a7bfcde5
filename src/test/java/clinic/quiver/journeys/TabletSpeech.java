package clinic.quiver.journeys;

import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleText;
import clinic.quiver.triage.RuleTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What a tablet may be told, and what it may not: nothing of what triage makes of the answers. */
final class TabletSpeech {

    private static final int AROUND = 40;

    private final List<String> allowed = linesOf("allowed-words.txt");
    private final Pattern neverSaid;
    private final Pattern ids;
    private final Pattern namesOfQuestions;
    private final List<String> names;

    TabletSpeech(RuleBook ruleBook, RuleTexts texts, Questionnaire questionnaire) {
        namesOfQuestions = Pattern.compile(Stream.concat(
                        questionnaire.items().stream().map(item -> item.linkId().value()),
                        questionnaire.pages().stream().map(page -> page.id()))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<=[\"'#-])(", ")(?=-?[\"'\\\\])")));
        neverSaid = Pattern.compile(
                linesOf("never-said.txt").stream().collect(Collectors.joining("|", "(?i)(?<![\\w-])(", ")(?![\\w-])")));
        List<String> rules = Stream.concat(
                        ruleBook.rules().stream().map(rule -> rule.id()),
                        Stream.concat(ruleBook.floors().stream().map(floor -> floor.id()), Stream.of(RuleTexts.FAILED)))
                .toList();
        ids = Pattern.compile(
                Stream.concat(rules.stream(), ruleBook.sheets().stream().map(sheet -> sheet.id()))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\w-])(", ")(?![\\w-])")));
        names = rules.stream()
                .flatMap(id -> Arrays.stream(Language.values()).map(language -> texts.rule(id, language)))
                .map(RuleText::name)
                .toList();
    }

    /** What is in these texts and may not be, with a little of what stands around it; empty when all is well. */
    List<String> indiscretions(List<String> received) {
        return received.stream()
                .flatMap(this::indiscretionsIn)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> indiscretionsIn(String received) {
        String text = received;
        for (String words : allowed) {
            text = text.replace(words, "");
        }
        List<String> found = new ArrayList<>();
        for (Pattern pattern : List.of(neverSaid, ids, namesOfQuestions)) {
            for (MatchResult match : pattern.matcher(text).results().toList()) {
                found.add(text.substring(
                        Math.max(0, match.start() - AROUND), Math.min(text.length(), match.end() + AROUND)));
            }
        }
        names.stream().filter(text::contains).forEach(found::add);
        return found.stream();
    }

    // The longest first, so that none is left in pieces.
    private static List<String> linesOf(String file) {
        try {
            return new ClassPathResource("tablet/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
