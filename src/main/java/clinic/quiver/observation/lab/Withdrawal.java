package clinic.quiver.observation.lab;

import java.util.Collection;
import java.util.regex.Pattern;

/** Knows the words by which a laboratory takes a result back, or says that there is none behind the number. */
final class Withdrawal {

    // Insufficient alone is what a vitamin D of 30 to 49 nmol/L is called.
    private static final Pattern WORDS = Pattern.compile("\\b(?:"
            + "cancell?(?:ed|ation)|void(?:ed)?|reject(?:ed|ion)|deleted|withdrawn|retracted|revoked|invalid(?:ated)?"
            + "|not (?:reported|reportable|done|performed|processed|tested|analy[sz]ed|valid)|test not done"
            + "|insufficient (?:sample|specimen|quantity|volume)"
            + "|(?:sample|specimen|quantity|volume) (?:insufficient|not sufficient)|qns|clotted"
            + "|mis ?label(?:l?ed)?|un ?labell?ed|wrong(?:ly)? (?:patient|tube|labell?ed)"
            + "|contaminated|unsuitable|unsatisfactory|disregard|(?:entered|reported|issued) in error"
            + "|anulad[oa]s?|anulacion|cancelad[oa]s?|rechazad[oa]s?|eliminad[oa]s?|borrad[oa]s?|retirad[oa]s?"
            + "|desechad[oa]s?|invalid[oa]s?|invalidad[oa]s?|coagulad[oa]s?|contaminad[oa]s?"
            + "|(?:muestra|cantidad|volumen) insuficiente"
            + "|no (?:procesad|realizad|informad|analizad|valid|valorable|apt)[oa]?s?"
            + "|mal (?:identificad|etiquetad|rotulad)[oa]s?|(?:paciente|tubo|muestra) equivocad[oa]"
            + "|informad[oa]s? por error)\\b");
    // Without any number in the line such words only say that the result is still to come.
    private static final Pattern NO_RESULT =
            Pattern.compile("\\b(?:no result|sin resultado|pending|pendientes?|to follow)\\b");

    private Withdrawal() {}

    /** Whether one of the cells of a line says so. */
    static boolean isSaidIn(Collection<String> cells, boolean besideANumber) {
        String plain = TestName.plain(String.join(" ", cells));
        return WORDS.matcher(plain).find()
                || (besideANumber && NO_RESULT.matcher(plain).find());
    }
}
