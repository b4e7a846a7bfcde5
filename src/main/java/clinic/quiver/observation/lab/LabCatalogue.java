package clinic.quiver.observation.lab;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All laboratory tests that Quiver knows, found by key, code or any name that reports use. */
public final class LabCatalogue {

    private final Map<LinkId, Analyte> byKey = new LinkedHashMap<>();
    private final Map<String, Analyte> byCode = new LinkedHashMap<>();
    private final Map<String, Analyte> byName = new LinkedHashMap<>();
    private final Set<String> specimenWords;
    private final Set<String> otherSpecimens;
    private final UnitSpellings units;

    /** The tests; the reader has made sure that no name, code or key stands twice. */
    LabCatalogue(List<Analyte> analytes, Set<String> specimenWords, Set<String> otherSpecimens, UnitSpellings units) {
        this.specimenWords = Set.copyOf(specimenWords);
        this.otherSpecimens = Set.copyOf(otherSpecimens);
        this.units = units;
        for (Analyte analyte : analytes) {
            byKey.put(analyte.key(), analyte);
            analyte.codes().keySet().forEach(code -> byCode.put(code, analyte));
            namesOf(analyte).forEach(name -> byName.put(TestName.plain(name), analyte));
        }
    }

    /** Every name of a test, in both languages. */
    static List<String> namesOf(Analyte analyte) {
        List<String> names = new ArrayList<>(analyte.names().values());
        names.addAll(analyte.also());
        return names;
    }

    /** All tests, in the order of the content. */
    public List<Analyte> analytes() {
        return List.copyOf(byKey.values());
    }

    /** The test of a key; empty for one that only an earlier content had. */
    public Optional<Analyte> find(LinkId key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The test of a key that has to be there.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Analyte get(LinkId key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such test: " + key));
    }

    /** The tests whose names hold some letters, in the order of the content; all for blank letters. */
    public List<Analyte> search(String letters, Language language) {
        String wanted = TestName.plain(letters);
        return byKey.values().stream()
                .filter(analyte -> namesOf(analyte).stream()
                        .anyMatch(name -> TestName.plain(name).contains(wanted)))
                .sorted((one, other) -> Boolean.compare(
                        TestName.plain(other.name(language)).startsWith(wanted),
                        TestName.plain(one.name(language)).startsWith(wanted)))
                .toList();
    }

    Optional<Analyte> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The test that a text names and nothing else; words for the kind of sample may stand beside the name. */
    Optional<Analyte> named(String text) {
        String plain = TestName.plain(text);
        return Optional.ofNullable(byName.get(plain))
                .or(() -> Optional.ofNullable(byName.get(TestName.without(specimenWords, plain))));
    }

    boolean isSpecimenWord(String word) {
        String plain = TestName.plain(word);
        return plain.isEmpty() || specimenWords.contains(plain);
    }

    /** Whether a word says that the sample was none of blood. */
    boolean isOtherSpecimen(String word) {
        return otherSpecimens.contains(TestName.plain(word));
    }

    /** Whether a name says that the sample was none of blood. */
    boolean namesOtherSpecimen(String name) {
        return Arrays.stream(TestName.plain(name).split(" ", -1)).anyMatch(otherSpecimens::contains);
    }

    UnitSpellings units() {
        return units;
    }
}
