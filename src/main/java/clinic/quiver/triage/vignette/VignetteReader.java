package clinic.quiver.triage.vignette;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.Nutrient;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads example patients. */
public final class VignetteReader {

    private final Questionnaire questionnaire;

    public VignetteReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * Reads one example patient.
     *
     * @param file the file's name, for messages
     * @throws BrokenKnowledgeException with file and line when it is not one of this questionnaire
     */
    public Vignette read(String file, String text) {
        YamlNode root = YamlNode.parse(file, text)
                .allowingOnly(Set.of("id", "title", "source", "answers", "observations", "expect"));
        Map<LinkId, Answer> given = new HashMap<>();
        root.optional("answers").ifPresent(node -> readAnswers(node, given));
        root.optional("observations").ifPresent(node -> readAnswers(node, given));
        return new Vignette(
                root.required("id").text(),
                file,
                root.optional("title").map(YamlNode::text).orElse(""),
                given,
                root.optional("expect").map(VignetteReader::readOutcome));
    }

    private void readAnswers(YamlNode node, Map<LinkId, Answer> given) {
        node.entries().forEach((name, value) -> {
            Item item = questionnaire
                    .find(LinkId.of(name))
                    .orElseThrow(() -> value.broken("there is no item '" + name + "'"));
            if (given.put(item.linkId(), readAnswer(item, value)) != null) {
                throw value.broken("'" + name + "' stands twice");
            }
        });
    }

    private static Answer readAnswer(Item item, YamlNode node) {
        if (node.isText() && node.text().equals(Answers.UNKNOWN_CODE)) {
            return new Answer.DoesNotKnow();
        }
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(isYes(node));
            case CHOICE -> new Answer.Choice(option(item, node));
            case CHOICES -> new Answer.Choices(options(item, node));
            case QUANTITY -> new Answer.Quantity(node.number());
            case BODY_MAP -> bodySites(item, node);
            case TEXT -> new Answer.Text(node.text());
            case DATE -> new Answer.Date(date(node));
        };
    }

    private static boolean isYes(YamlNode node) {
        return switch (node.text()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw node.broken("expected yes, no or unknown, found '" + node.text() + "'");
        };
    }

    private static String option(Item item, YamlNode node) {
        String code = node.text();
        boolean inList = item.type() == ItemType.CHOICES && code.equals(Answers.UNKNOWN_CODE);
        if (!inList && !item.options().contains(code)) {
            throw node.broken("'" + item.linkId() + "' has no option '" + code + "'");
        }
        return code;
    }

    private static SortedSet<String> options(Item item, YamlNode node) {
        SortedSet<String> codes = new TreeSet<>();
        if (node.isText()) {
            codes.add(option(item, node));
        } else {
            node.list().forEach(part -> codes.add(option(item, part)));
        }
        return codes;
    }

    // A body map that may not be whole keeps its codes as a list, beside the word for "unknown".
    private static Answer bodySites(Item item, YamlNode node) {
        List<YamlNode> parts = node.isText() ? List.of(node) : node.list();
        TreeSet<String> regions = new TreeSet<>();
        TreeSet<BodySite> sites = new TreeSet<>();
        boolean open = false;
        for (YamlNode part : parts) {
            if (part.text().equals(Answers.UNKNOWN_CODE)) {
                open = true;
                continue;
            }
            try {
                BodySite site = BodySite.ofCode(part.text());
                sites.add(site);
                regions.add(site.region().code());
            } catch (IllegalArgumentException e) {
                throw part.broken("'" + item.linkId() + "' has no region '" + part.text() + "'");
            }
        }
        if (open) {
            regions.add(Answers.UNKNOWN_CODE);
            return new Answer.Choices(regions);
        }
        return new Answer.BodySites(sites);
    }

    private static LocalDate date(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.broken("expected a date such as 2026-01-31, found '" + node.text() + "'");
        }
    }

    private static VignetteOutcome readOutcome(YamlNode node) {
        node.allowingOnly(Set.of("level", "fires", "possible", "floors", "scores", "handout"));
        YamlNode level = node.required("level");
        if (!VignetteOutcome.isLevel(level.text())) {
            throw level.broken("'" + level.text() + "' is not a level");
        }
        YamlNode handout = node.required("handout").allowingOnly(Set.of("mode", "offered", "blocked"));
        return new VignetteOutcome(
                level.text(),
                texts(node, "fires"),
                texts(node, "possible"),
                texts(node, "floors"),
                List.of(),
                readScores(node.required("scores")),
                handout.required("mode").text(),
                texts(handout, "offered"),
                texts(handout, "blocked"));
    }

    private static List<String> texts(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::texts).orElse(List.of());
    }

    private static SequencedMap<String, Integer> readScores(YamlNode node) {
        SequencedMap<String, Integer> scores = new LinkedHashMap<>();
        for (Nutrient nutrient : Nutrient.values()) {
            Optional<YamlNode> points = node.optional(nutrient.code());
            points.ifPresent(value -> scores.put(nutrient.code(), value.number().intValue()));
        }
        return scores;
    }
}
