package clinic.quiver.observation;

import clinic.quiver.knowledge.Codes;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.observation.Grade.Standing;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads the scales by which things are graded. */
final class GradesReader {

    private static final String PART = "part";

    private final BiFunction<String, YamlNode, Item> clinicianItem;
    private final Map<String, List<Grade>> scales = new HashMap<>();

    GradesReader(BiFunction<String, YamlNode, Item> clinicianItem) {
        this.clinicianItem = clinicianItem;
    }

    void read(String id, YamlNode list) {
        List<Grade> grades = new ArrayList<>();
        for (YamlNode node : list.list()) {
            Grade grade = readGrade(node);
            boolean twice = grades.stream().anyMatch(other -> other.code().equals(grade.code()));
            if (twice || grade.code().equals(Grade.NOT_DONE.code())) {
                throw node.broken("the grade '" + grade.code() + "' stands twice");
            }
            grades.add(grade);
        }
        if (grades.stream().noneMatch(grade -> grade.standing() == Standing.NORMAL)) {
            throw list.broken("the scale '" + id + "' has no normal grade");
        }
        scales.put(id, grades);
    }

    /** The grades of the scale named here. */
    List<Grade> of(YamlNode scale) {
        return Optional.ofNullable(scales.get(scale.text()))
                .orElseThrow(() -> scale.broken("there is no scale '" + scale.text() + "'"));
    }

    private Grade readGrade(YamlNode node) {
        node.allowingOnly(Set.of("code", "abnormal", "open", "sign", "snomed", "also"));
        Optional<String> abnormal = node.optional("abnormal").map(YamlNode::text);
        boolean open = node.optional("open").map(YamlNode::bool).orElse(false);
        if (abnormal.isPresent() && open) {
            throw node.broken("a grade is abnormal or open, not both");
        }
        if (abnormal.isEmpty()
                && (node.optional("sign").isPresent() || node.optional("also").isPresent())) {
            throw node.broken("only an abnormal grade is a sign");
        }
        Standing ordinary = open ? Standing.OPEN : Standing.NORMAL;
        return new Grade(
                node.required("code").text(),
                abnormal.isPresent() ? Standing.ABNORMAL : ordinary,
                abnormal.filter(option -> !option.equals(PART)),
                node.optional("sign").map(sign -> sign.oneOf(MotorSign.values(), MotorSign::code)),
                node.optional("snomed").map(Codes::snomed),
                node.optional("also").map(this::readAlso).orElse(Map.of()));
    }

    private Map<LinkId, String> readAlso(YamlNode node) {
        Map<LinkId, String> also = new LinkedHashMap<>();
        node.entries().forEach((item, code) -> {
            Item found = clinicianItem.apply(item, code);
            also.put(found.linkId(), ExaminationContentReader.optionOf(found, code));
        });
        return also;
    }
}
