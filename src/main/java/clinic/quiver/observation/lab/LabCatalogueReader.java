package clinic.quiver.observation.lab;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.LinkId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code labs.yaml} whole and refuses what does not hold together. */
public final class LabCatalogueReader {

    private static final String FILE = "labs.yaml";

    private final YamlNode file;
    private final Map<String, String> sources = new HashMap<>();
    private final UnitSpellings units = new UnitSpellings();
    private final Set<String> specimenWords = new HashSet<>();
    private final Set<String> otherSpecimens = new HashSet<>();
    private final Map<String, LinkId> names = new HashMap<>();
    private final Map<String, LinkId> codes = new HashMap<>();

    private LabCatalogueReader(YamlNode file) {
        this.file = file.allowingOnly(Set.of("sources", "spellings", "specimen-words", "other-specimens", "analytes"));
    }

    /**
     * Reads the tests.
     *
     * @throws BrokenKnowledgeException with file and line when they cannot be used
     */
    public static LabCatalogue read(Knowledge knowledge) {
        return new LabCatalogueReader(knowledge.yaml(FILE)).catalogue();
    }

    private LabCatalogue catalogue() {
        file.required("sources").entries().forEach((key, source) -> sources.put(key, source.text()));
        file.required("spellings").entries().forEach(this::addSpellings);
        file.required("specimen-words").texts().forEach(word -> specimenWords.add(TestName.plain(word)));
        file.required("other-specimens").texts().forEach(word -> otherSpecimens.add(TestName.plain(word)));
        AnalyteReader reader = new AnalyteReader(sources, units);
        List<Analyte> analytes = new ArrayList<>();
        for (YamlNode node : file.required("analytes").list()) {
            Analyte analyte = reader.read(node);
            refuseTwice(node, analyte, analytes);
            analytes.add(analyte);
        }
        LabCatalogue catalogue = new LabCatalogue(analytes, specimenWords, otherSpecimens, units);
        ComputedValues.NEEDED.stream()
                .filter(key -> catalogue.find(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw file.required("analytes")
                            .broken("the test '" + key + "' is missing: others are computed with it");
                });
        return catalogue;
    }

    private void addSpellings(String symbol, YamlNode spellings) {
        addSpelling(spellings, symbol, symbol);
        spellings.list().forEach(spelling -> addSpelling(spelling, spelling.text(), symbol));
    }

    private void addSpelling(YamlNode place, String spelling, String symbol) {
        if (!units.add(spelling, symbol)) {
            throw place.broken("'" + spelling + "' is written for another unit as well");
        }
    }

    private void refuseTwice(YamlNode node, Analyte analyte, List<Analyte> before) {
        if (before.stream().anyMatch(other -> other.key().equals(analyte.key()))) {
            throw node.required("key").broken("the test '" + analyte.key() + "' stands twice");
        }
        for (String name : LabCatalogue.namesOf(analyte)) {
            refuseShared(node, "the name '" + name + "'", names.put(TestName.plain(name), analyte.key()), analyte);
        }
        for (String code : analyte.codes().keySet()) {
            refuseShared(node, "the code " + code, codes.put(code, analyte.key()), analyte);
        }
    }

    private static void refuseShared(YamlNode node, String what, @Nullable LinkId other, Analyte analyte) {
        if (other != null && !other.equals(analyte.key())) {
            throw node.broken(what + " is that of '" + other + "' as well");
        }
    }
}
