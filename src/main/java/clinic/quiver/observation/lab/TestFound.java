package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Refusal;
import java.util.Optional;

/**
 * Which test a line is of, by name and code.
 *
 * @param analyte empty when it is none, or cannot be told
 * @param refusal why it cannot be told
 * @param isKnownName whether the line names a test at all
 * @param isCoded whether a code says which test it is
 */
record TestFound(Optional<Analyte> analyte, Refusal refusal, boolean isKnownName, boolean isCoded) {

    static TestFound of(NamedTest named, LabCatalogue catalogue) {
        if (named.analytes().size() > 1) {
            return new TestFound(Optional.empty(), Refusal.SEVERAL_TESTS, true, false);
        }
        Optional<Analyte> byName = named.analytes().stream().findFirst();
        Optional<Analyte> byCode = named.rest().stream()
                .filter(token -> token.kind() == Token.Kind.CODE)
                .flatMap(token -> catalogue.byCode(token.text()).stream())
                .findFirst();
        boolean differ = byName.isPresent()
                && byCode.isPresent()
                && !byName.get().key().equals(byCode.get().key());
        return differ
                ? new TestFound(Optional.empty(), Refusal.CODE_AND_NAME_DIFFER, true, true)
                : new TestFound(byName.or(() -> byCode), Refusal.UNKNOWN_TEST, byName.isPresent(), byCode.isPresent());
    }
}
