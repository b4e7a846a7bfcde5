package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Heading.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds words beside a value that nobody here understands: they may say that it is not to be trusted. */
final class Unread {

    /** A plain word that says that the sample was haemolysed. */
    static final Pattern HAEMOLYSED = Pattern.compile("ha?emoly[sz]\\p{L}*|hemoliz\\p{L}*");

    private static final Set<Role> ELSEWHERE =
            Set.of(Role.TEST, Role.RANGE, Role.LOW, Role.HIGH, Role.DAY, Role.CODE, Role.OTHER);
    private static final Set<Role> RANGES = Set.of(Role.RANGE, Role.LOW, Role.HIGH);
    private static final Pattern LOINC_SHORT_NAME = Pattern.compile("(?:serpl|ser|plas|bld)\\p{L}* [a-z]{1,3}nc");
    // How it was measured; under which heading it stands; what the range is called; that it counts.
    private static final Set<String> HARMLESS = Set.of(
            ("method metodo ise indirect indirecto direct directo enzymatic enzimatico colorimetric colorimetrico"
                            + " jaffe idms hplc clia eclia elisa cmia ifcc ngsp dcct ckd epi mdrd lc ms calc calculated"
                            + " calculado computed estimated estimado photometry fotometria potentiometry"
                            + " potenciometria turbidimetry turbidimetria"
                            + " biochemistry chemistry haematology hematology electrolytes bioquimica hematologia"
                            + " electrolitos panel laboratory laboratorio test prueba result results resultado"
                            + " resultados value valor unit units unidad unidades"
                            + " ref reference range interval normals referencia rango intervalo valores v r adult"
                            + " adults adulto adultos male female hombre mujer men women and y or o the el la moles"
                            + " mass volume"
                            + " final validated validado validada verified verificado verificada f complete completed"
                            + " ok resulted completo finalizado definitivo")
                    .split(" ", -1));

    private final LabCatalogue catalogue;
    private final Heading heading;

    Unread(LabCatalogue catalogue, Heading heading) {
        this.catalogue = catalogue;
        this.heading = heading;
    }

    /** The words that are not understood, as they are written. */
    List<String> in(Collection<Token> tokens) {
        return tokens.stream()
                .filter(this::mayConcernTheValue)
                .map(Token::text)
                .filter(word -> !isUnderstood(word))
                .toList();
    }

    // A damaged number that is not in a range is no doubt but a refusal.
    private boolean mayConcernTheValue(Token token) {
        Optional<Role> role = heading.role(token.column());
        return switch (token.kind()) {
            case WORD -> role.filter(ELSEWHERE::contains).isEmpty();
            case DAMAGED -> role.filter(RANGES::contains).isPresent();
            default -> false;
        };
    }

    private boolean isUnderstood(String word) {
        String plain = TestName.plain(word);
        return plain.isEmpty()
                ? word.chars().noneMatch(sign -> sign == '?' || sign == '!')
                : HAEMOLYSED.matcher(plain).matches()
                        || LOINC_SHORT_NAME.matcher(plain).matches()
                        || Stream.of(plain.split(" ", -1))
                                .allMatch(part -> HARMLESS.contains(part) || catalogue.isSpecimenWord(part));
    }
}
