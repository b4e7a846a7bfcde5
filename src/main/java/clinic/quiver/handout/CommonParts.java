package clinic.quiver.handout;

import java.util.List;

/**
 * What every sheet carries, and the limits of its food list (Clinical knowledge base, 5.1, 6.1).
 *
 * @param foodsShown the most foods on a sheet; {@code foodsShownLarge} in large print
 * @param foodsLeast with fewer than this the general tips stand in place of the list
 * @param fromOneGroup the most foods of one group while others are left
 */
record CommonParts(
        int foodsShown,
        int foodsShownLarge,
        int foodsLeast,
        int fromOneGroup,
        List<String> generalTips,
        String closingHeading,
        List<String> closing,
        List<String> now,
        String today,
        List<String> footer) {}
