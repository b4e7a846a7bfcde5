package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;

/** A nutrient whose deficiency the scores rank. */
public enum Nutrient {
    MAGNESIUM("mg"),
    CALCIUM("ca"),
    POTASSIUM("k"),
    VITAMIN_D("d");

    private final String code;

    Nutrient(String code) {
        this.code = code;
    }

    /** The code used in content and JSON, such as {@code mg}. */
    public String code() {
        return code;
    }

    /** The name under which rules ask for its score, such as {@code score-mg}. */
    public LinkId score() {
        return LinkId.of("score-" + code);
    }
}
