package clinic.quiver.observation;

import java.util.Locale;

/**
 * What is graded by itself: an item of the examination on one side.
 *
 * @param item the item's id; with {@link Side#WHOLE} also the id of a block, said of as a whole
 */
public record Spot(String item, Side side) {

    /** The patient's left and right; the whole where there are no two. */
    public enum Side {
        LEFT,
        RIGHT,
        WHOLE;

        /** The name used in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Spot whole(String item) {
        return new Spot(item, Side.WHOLE);
    }
}
