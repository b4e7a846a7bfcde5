package clinic.quiver.knowledge;

/** Codes of public terminologies, whose last digit shows a mistyped one. */
public final class Codes {

    // Verhoeff's tables, by which the last digit of a SNOMED CT identifier is made.
    private static final String[] TIMES = {
        "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"
    };
    private static final String[] MOVED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private Codes() {}

    /**
     * A SNOMED CT identifier.
     *
     * @throws BrokenKnowledgeException when it cannot be one
     */
    public static String snomed(YamlNode node) {
        String code = node.text();
        if (!code.matches("\\d{6,18}") || !isVerhoeff(code)) {
            throw node.broken("'" + code + "' is no SNOMED CT code");
        }
        return code;
    }

    /**
     * A LOINC code.
     *
     * @throws BrokenKnowledgeException when it cannot be one
     */
    public static String loinc(YamlNode node) {
        return loinc(node.text(), node);
    }

    /**
     * A LOINC code that stands as a key.
     *
     * @param node where it stands
     * @throws BrokenKnowledgeException when it cannot be one
     */
    public static String loinc(String code, YamlNode node) {
        if (!code.matches("\\d{1,7}-\\d") || !isLuhn(code.replace("-", ""))) {
            throw node.broken("'" + code + "' is no LOINC code");
        }
        return code;
    }

    private static boolean isVerhoeff(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int moved = MOVED[i % MOVED.length].charAt(digit) - '0';
            check = TIMES[check].charAt(moved) - '0';
        }
        return check == 0;
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 0 ? digit : twice;
        }
        return sum % 10 == 0;
    }
}
