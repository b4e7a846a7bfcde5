package clinic.quiver.questionnaire;

import java.util.Arrays;

/** How many letters a hand missed, doubled, mistook or swapped with their neighbour. */
final class Slips {

    private Slips() {}

    /** From what was typed to a whole name. */
    static int between(String typed, String name) {
        return lastRow(typed, name)[name.length()];
    }

    /** From what was typed to the start of a name that fits it best. */
    static int atStart(String typed, String name) {
        return Arrays.stream(lastRow(typed, name)).min().orElse(typed.length());
    }

    // The distance of Damerau and Levenshtein without overlaps: the slips from all that was typed to each start of the
    // name.
    private static int[] lastRow(String typed, String name) {
        int[] earlier = new int[name.length() + 1];
        int[] before = new int[name.length() + 1];
        int[] row = new int[name.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= typed.length(); i++) {
            int[] free = earlier;
            earlier = before;
            before = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                boolean same = typed.charAt(i - 1) == name.charAt(j - 1);
                row[j] = Math.min(before[j - 1] + (same ? 0 : 1), Math.min(before[j], row[j - 1]) + 1);
                if (isSwapped(typed, i, name, j)) {
                    row[j] = Math.min(row[j], earlier[j - 2] + 1);
                }
            }
        }
        return row;
    }

    private static boolean isSwapped(String typed, int i, String name, int j) {
        return i > 1 && j > 1 && typed.charAt(i - 1) == name.charAt(j - 2) && typed.charAt(i - 2) == name.charAt(j - 1);
    }
}
