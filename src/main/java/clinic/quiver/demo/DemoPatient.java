package clinic.quiver.demo;

import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A patient of the demo.
 *
 * @param vignette id of the example patient whose answers they give
 * @param past how many days ago each earlier visit was
 * @param earlier what was answered otherwise at those; empty when everything was answered as today
 * @param awaited what should have come back since the last of those; empty when nothing is awaited
 * @param today what became of today's visit so far
 */
record DemoPatient(
        String givenName,
        String familyName,
        SexAtBirth sex,
        Language language,
        int age,
        String vignette,
        List<Integer> past,
        Optional<YamlNode> earlier,
        Optional<String> awaited,
        Today today) {

    enum Today {
        NOT_EXPECTED,
        EXPECTED,
        CHECKED_IN,
        HALF_WAY,
        ANSWERED,
        REVIEWED,
        NO_SHOW
    }

    static List<DemoPatient> read(YamlNode file) {
        return file.list().stream().map(DemoPatient::readOne).toList();
    }

    private static DemoPatient readOne(YamlNode node) {
        node.allowingOnly(
                Set.of("given", "family", "sex", "language", "age", "vignette", "past", "earlier", "awaited", "today"));
        return new DemoPatient(
                node.required("given").text(),
                node.required("family").text(),
                SexAtBirth.valueOf(upper(node.required("sex").text())),
                Language.valueOf(upper(node.required("language").text())),
                node.required("age").number().intValueExact(),
                node.required("vignette").text(),
                node.optional("past").map(YamlNode::texts).orElse(List.of()).stream()
                        .map(Integer::valueOf)
                        .toList(),
                node.optional("earlier"),
                node.optional("awaited").map(YamlNode::text),
                node.optional("today")
                        .map(YamlNode::text)
                        .map(text -> Today.valueOf(upper(text)))
                        .orElse(Today.NOT_EXPECTED));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
