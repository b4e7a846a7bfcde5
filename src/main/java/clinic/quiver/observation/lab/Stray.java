package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Heading.Role;
import clinic.quiver.observation.lab.Token.Kind;
import java.util.List;

/** Finds words that make another test of the one named: "Calcium, urine" is not calcium. */
final class Stray {

    private final LabCatalogue catalogue;
    private final Heading heading;

    Stray(LabCatalogue catalogue, Heading heading) {
        this.catalogue = catalogue;
        this.heading = heading;
    }

    /**
     * Whether such a word stands beside the name.
     *
     * @param isCoded whether a code says which test it is, so that the name need not
     */
    boolean isIn(NamedTest named, Analyte analyte, boolean isCoded) {
        List<Token> words =
                named.rest().stream().filter(token -> token.kind() == Kind.WORD).toList();
        boolean isOtherSample = words.stream().anyMatch(word -> catalogue.isOtherSpecimen(word.text()))
                && LabCatalogue.namesOf(analyte).stream().noneMatch(catalogue::namesOtherSpecimen);
        return isOtherSample || (!isCoded && named.isStartOfLine() && isBetweenNameAndNumber(named.rest()));
    }

    // In running text a word between name and number belongs to the name.
    private boolean isBetweenNameAndNumber(List<Token> rest) {
        return rest.stream().anyMatch(token -> token.kind() == Kind.NUMBER)
                && rest.stream()
                        .takeWhile(token -> token.kind() != Kind.NUMBER && token.kind() != Kind.RANGE)
                        .filter(token -> token.kind() == Kind.WORD && !catalogue.isSpecimenWord(token.text()))
                        .anyMatch(token -> heading.role(token.column())
                                .filter(role -> role != Role.TEST)
                                .isEmpty());
    }
}
