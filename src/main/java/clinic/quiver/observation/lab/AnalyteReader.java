package clinic.quiver.observation.lab;

import clinic.quiver.knowledge.Codes;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.observation.lab.Analyte.Trait;
import clinic.quiver.observation.lab.Interval.End;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one test of {@code labs.yaml}. */
final class AnalyteReader {

    private static final Pattern KEY = Pattern.compile("lab(-[a-z0-9]+)+");

    private final Map<String, String> sources;
    private final UnitSpellings spellings;

    AnalyteReader(Map<String, String> sources, UnitSpellings spellings) {
        this.sources = sources;
        this.spellings = spellings;
    }

    Analyte read(YamlNode node) {
        node.allowingOnly(Set.of(
                "key",
                "names",
                "also",
                "loinc",
                "unit",
                "units",
                "range",
                "usual",
                "possible",
                "severity",
                "critical",
                "haemolysis-raises",
                "biotin-distorts"));
        String key = node.required("key").text();
        if (!KEY.matcher(key).matches()) {
            throw node.required("key").broken("'" + key + "' is no key such as lab-k");
        }
        List<LabUnit> units = units(node);
        Analyte analyte = new Analyte(
                LinkId.of(key),
                names(node.required("names")),
                node.optional("also").map(YamlNode::texts).orElse(List.of()),
                codes(node.required("loinc"), units),
                units,
                node.optional("range").map(AnalyteReader::ranges).orElse(Map.of()),
                node.optional("usual").map(AnalyteReader::interval),
                node.optional("possible").map(AnalyteReader::interval),
                grades(node),
                traits(node));
        refuseRangeOutOfLimits(node, analyte);
        return analyte;
    }

    private static Map<Language, String> names(YamlNode node) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, node.required(language.code()).text());
        }
        return names;
    }

    private List<LabUnit> units(YamlNode node) {
        List<LabUnit> units = new ArrayList<>();
        units.add(LabUnit.si(symbol(node.required("unit"), node.required("unit").text())));
        node.optional("units").map(YamlNode::entries).orElse(Map.of()).forEach((symbol, unit) -> {
            unit.allowingOnly(Set.of("times", "minus"));
            BigDecimal times = unit.required("times").number();
            if (times.signum() <= 0) {
                throw unit.required("times").broken("a unit is converted by a number above 0");
            }
            units.add(new LabUnit(
                    symbol(unit, symbol),
                    unit.optional("minus").map(YamlNode::number).orElse(BigDecimal.ZERO),
                    times));
        });
        return units;
    }

    private String symbol(YamlNode place, String symbol) {
        return spellings
                .symbolOf(symbol)
                .filter(symbol::equals)
                .orElseThrow(() -> place.broken("the unit '" + symbol + "' is not among the spellings"));
    }

    private static Map<String, String> codes(YamlNode node, List<LabUnit> units) {
        Map<String, String> codes = new LinkedHashMap<>();
        node.entries().forEach((code, unit) -> {
            if (!unit.text().equals(Analyte.ANY_UNIT)
                    && units.stream().noneMatch(known -> known.symbol().equals(unit.text()))) {
                throw unit.broken(
                        "the code " + code + " stands for '" + unit.text() + "', which is no unit of this test");
            }
            codes.put(Codes.loinc(code, unit), unit.text());
        });
        return codes;
    }

    private static Map<SexAtBirth, Interval> ranges(YamlNode node) {
        Map<SexAtBirth, Interval> ranges = new EnumMap<>(SexAtBirth.class);
        if (node.optional("female").isPresent() || node.optional("male").isPresent()) {
            node.allowingOnly(Set.of("female", "male"));
            ranges.put(SexAtBirth.FEMALE, interval(node.required("female")));
            ranges.put(SexAtBirth.MALE, interval(node.required("male")));
        } else {
            Interval everybody = interval(node);
            EnumSet.allOf(SexAtBirth.class).forEach(sex -> ranges.put(sex, everybody));
        }
        return ranges;
    }

    private static Interval interval(YamlNode node) {
        return interval(node, Set.of("from", "above", "to", "below"));
    }

    private static Interval interval(YamlNode node, Set<String> keys) {
        node.allowingOnly(keys);
        Optional<End> low = end(node, "from", "above");
        Optional<End> high = end(node, "to", "below");
        if (low.isEmpty() && high.isEmpty()) {
            throw node.broken("expected 'from', 'above', 'to' or 'below'");
        }
        if (low.isPresent()
                && high.isPresent()
                && low.get().number().compareTo(high.get().number()) >= 0) {
            throw node.broken("it ends at " + high.get().number() + " before it begins at "
                    + low.get().number());
        }
        return new Interval(low, high);
    }

    private static Optional<End> end(YamlNode node, String included, String excluded) {
        if (node.optional(included).isPresent() && node.optional(excluded).isPresent()) {
            throw node.broken("'" + included + "' and '" + excluded + "' exclude each other");
        }
        return node.optional(included)
                .map(number -> new End(number.number(), true))
                .or(() -> node.optional(excluded).map(number -> new End(number.number(), false)));
    }

    private List<Grade> grades(YamlNode node) {
        List<Grade> grades = new ArrayList<>();
        for (String part : List.of("severity", "critical")) {
            for (YamlNode grade : node.optional(part).map(YamlNode::list).orElse(List.of())) {
                grades.add(grade(grade, part.equals("severity")));
            }
        }
        return grades;
    }

    private Grade grade(YamlNode node, boolean graded) {
        Set<String> keys = graded
                ? Set.of("grade", "with-symptoms", "side", "source", "from", "above", "to", "below")
                : Set.of("side", "source", "from", "above", "to", "below");
        Interval values = interval(node, keys);
        YamlNode source = node.required("source");
        String cited = sources.get(source.text());
        if (cited == null) {
            throw source.broken("there is no source '" + source.text() + "'");
        }
        return new Grade(
                graded ? Optional.of(severity(node.required("grade"))) : Optional.empty(),
                node.optional("with-symptoms").map(AnalyteReader::severity),
                isLow(node.required("side")),
                values,
                cited);
    }

    private static Severity severity(YamlNode node) {
        return node.oneOf(Severity.values(), severity -> severity.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isLow(YamlNode side) {
        return side.oneOf(new Boolean[] {true, false}, low -> low ? "low" : "high");
    }

    private static Set<Trait> traits(YamlNode node) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (node.optional("haemolysis-raises").filter(YamlNode::bool).isPresent()) {
            traits.add(Trait.HAEMOLYSIS_RAISES);
        }
        if (node.optional("biotin-distorts").filter(YamlNode::bool).isPresent()) {
            traits.add(Trait.BIOTIN_DISTORTS);
        }
        return traits;
    }

    // A range that nothing can be in would call every value abnormal, a usual one impossible.
    private static void refuseRangeOutOfLimits(YamlNode node, Analyte analyte) {
        for (Interval range : analyte.ranges().values()) {
            refuse(node, "range", range, analyte.usual(), "usual");
        }
        analyte.usual().ifPresent(usual -> refuse(node, "usual", usual, analyte.possible(), "possible"));
    }

    private static void refuse(YamlNode node, String inner, Interval values, Optional<Interval> limits, String outer) {
        boolean outside = limits.filter(limit -> values.low()
                                .filter(end -> !limit.contains(end.number()))
                                .isPresent()
                        || values.high()
                                .filter(end -> limit.isAbove(end.number()))
                                .isPresent())
                .isPresent();
        if (outside) {
            throw node.required(inner).broken("'" + inner + "' reaches beyond '" + outer + "'");
        }
    }
}
