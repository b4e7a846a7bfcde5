package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads what an example patient answered: a mapping from item to answer, observations among them. {@code unknown} is the
 * answer of who does not know or will not say; what is not mentioned was asked and denied.
 */
public final class AnswersReader {

    private final Questionnaire questionnaire;

    public AnswersReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * Reads a mapping from item to answer.
     *
     * @throws BrokenKnowledgeException with file and line when an item or answer is not one of this questionnaire
     */
    public Map<LinkId, Answer> read(YamlNode node) {
        Map<LinkId, Answer> given = new HashMap<>();
        node.entries().forEach((name, value) -> {
            Item item = questionnaire
                    .find(LinkId.of(name))
                    .orElseThrow(() -> value.broken("there is no item '" + name + "'"));
            given.put(item.linkId(), readAnswer(item, value));
        });
        return given;
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
            case DATE -> new Answer.Date(node.date());
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
}
