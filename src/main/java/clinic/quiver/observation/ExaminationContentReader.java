package clinic.quiver.observation;

import clinic.quiver.knowledge.Codes;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.observation.ExaminationBlock.Summary;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the blocks of the examination; refuses a summary that the rules cannot read. */
final class ExaminationContentReader {

    private static final String NOT_DONE = Grade.NOT_DONE.code();

    private final Questionnaire questionnaire;
    private final Set<String> ids = new HashSet<>();
    private final Set<LinkId> summaries = new HashSet<>();

    ExaminationContentReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    ExaminationContent read(YamlNode root) {
        root.allowingOnly(Set.of("scales", "blocks", "vital-signs"));
        GradesReader grades = new GradesReader(this::clinicianItem);
        root.required("scales").entries().forEach(grades::read);
        List<ExaminationBlock> blocks = new ArrayList<>();
        root.required("blocks").list().forEach(node -> blocks.add(readBlock(node, grades)));
        return new ExaminationContent(blocks, readVitalSigns(root.required("vital-signs")));
    }

    private ExaminationBlock readBlock(YamlNode node, GradesReader grades) {
        node.allowingOnly(Set.of("id", "summary", "scale", "items"));
        String id = newId(node);
        Optional<Summary> summary = node.optional("summary").map(this::readSummary);
        List<ExaminationItem> items = new ArrayList<>();
        for (YamlNode item : node.required("items").list()) {
            items.add(readItem(item, grades, node.required("scale")));
        }
        summary.ifPresent(sum -> refuseUnclearSums(node, sum, items));
        return new ExaminationBlock(id, items, summary);
    }

    private String newId(YamlNode node) {
        String id = node.required("id").text();
        if (!ids.add(id)) {
            throw node.required("id").broken("'" + id + "' stands twice");
        }
        return id;
    }

    private ExaminationItem readItem(YamlNode node, GradesReader grades, YamlNode scaleOfBlock) {
        node.allowingOnly(Set.of("id", "sides", "scale", "region", "part", "root", "nerve"));
        YamlNode scale = node.optional("scale").orElse(scaleOfBlock);
        return new ExaminationItem(
                newId(node),
                node.optional("sides").map(YamlNode::bool).orElse(false),
                scale.text(),
                grades.of(scale),
                node.optional("region").map(region -> region.oneOf(MotorRegion.values(), MotorRegion::code)),
                node.optional("part").map(YamlNode::text),
                node.optional("root").map(YamlNode::text),
                node.optional("nerve").map(YamlNode::text));
    }

    private Summary readSummary(YamlNode node) {
        node.allowingOnly(Set.of("item", "normal", "worst-first", "undecided-when"));
        YamlNode name = node.required("item");
        Item item = clinicianItem(name.text(), name);
        if (!item.options().contains(NOT_DONE)) {
            throw name.broken("'" + item.linkId() + "' has no option '" + NOT_DONE + "'");
        }
        if (!summaries.add(item.linkId())) {
            throw name.broken("'" + item.linkId() + "' sums up two blocks");
        }
        List<String> worstFirst = new ArrayList<>();
        for (YamlNode code : node.optional("worst-first").map(YamlNode::list).orElse(List.of())) {
            worstFirst.add(optionOf(item, code));
        }
        Map<LinkId, String> undecidedWhen = new LinkedHashMap<>();
        node.optional("undecided-when").map(YamlNode::entries).orElse(Map.of()).forEach((other, code) -> {
            Item found = clinicianItem(other, code);
            undecidedWhen.put(found.linkId(), optionOf(found, code));
        });
        return new Summary(item.linkId(), optionOf(item, node.required("normal")), worstFirst, undecidedWhen);
    }

    private Item clinicianItem(String name, YamlNode at) {
        return questionnaire
                .find(LinkId.of(name))
                .filter(item -> item.source() == ItemSource.CLINICIAN)
                .orElseThrow(() -> at.broken("'" + name + "' is not an item that clinicians enter"));
    }

    static String optionOf(Item item, YamlNode code) {
        if (!item.options().contains(code.text())) {
            throw code.broken("'" + item.linkId() + "' has no option '" + code.text() + "'");
        }
        return code.text();
    }

    private void refuseUnclearSums(YamlNode block, Summary summary, List<ExaminationItem> items) {
        Item sum = questionnaire.item(summary.item());
        Set<String> abnormal = new TreeSet<>();
        for (ExaminationItem item : items) {
            item.grades().stream()
                    .filter(Grade::isAbnormal)
                    .flatMap(grade -> item.summaryOf(grade).stream())
                    .forEach(abnormal::add);
        }
        abnormal.stream()
                .filter(code -> !sum.options().contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw block.broken("'" + sum.linkId() + "' has no option '" + code + "' to sum up to");
                });
        if (abnormal.contains(summary.normal()) || abnormal.contains(NOT_DONE)) {
            throw block.broken("an abnormal grade would sum up to one that is not");
        }
        boolean oneCounts = sum.type() == ItemType.CHOICE && abnormal.size() > 1;
        if (oneCounts && !summary.worstFirst().containsAll(abnormal)) {
            throw block.broken("'worst-first' does not say which of " + abnormal + " counts");
        }
    }

    private Map<LinkId, String> readVitalSigns(YamlNode node) {
        Map<LinkId, String> codes = new LinkedHashMap<>();
        node.entries().forEach((item, code) -> {
            LinkId linkId = LinkId.of(item);
            if (questionnaire
                    .find(linkId)
                    .filter(found -> found.range().isPresent())
                    .isEmpty()) {
                throw code.broken("'" + item + "' is no number of the questionnaire");
            }
            codes.put(linkId, Codes.loinc(code));
        });
        return codes;
    }
}
