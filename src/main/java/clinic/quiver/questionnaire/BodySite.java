package clinic.quiver.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A region of the body with the side on which the patient marked it. */
public record BodySite(BodyRegion region, Side side) implements Comparable<BodySite> {

    /** The patient's own left or right; both sides, or a region in the middle such as the tongue. */
    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    private static final Comparator<BodySite> ORDER =
            Comparator.comparing(BodySite::region).thenComparing(BodySite::side);

    /** The text that is stored, such as {@code hand:left}. */
    public String code() {
        return region.code() + ":" + side.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The site that a stored text names; a region without a side counts as both.
     *
     * @throws IllegalArgumentException when the text names no region and side
     */
    public static BodySite ofCode(String code) {
        int colon = code.indexOf(':');
        if (colon < 0) {
            return new BodySite(BodyRegion.ofCode(code), Side.BOTH);
        }
        return new BodySite(
                BodyRegion.ofCode(code.substring(0, colon)),
                Side.valueOf(code.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }

    /** Every place of a region that can be marked by itself: right and left, or the one in the middle. */
    public static List<BodySite> placesOf(BodyRegion region) {
        return region.hasSides()
                ? List.of(new BodySite(region, Side.RIGHT), new BodySite(region, Side.LEFT))
                : List.of(new BodySite(region, Side.BOTH));
    }

    /** The places that this site marks: both sides are two of them. */
    public List<BodySite> places() {
        return side == Side.BOTH ? placesOf(region) : List.of(this);
    }

    @Override
    public int compareTo(BodySite other) {
        return ORDER.compare(this, other);
    }
}
