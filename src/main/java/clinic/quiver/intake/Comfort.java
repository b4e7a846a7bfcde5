package clinic.quiver.intake;

/** How a patient wants to read the tablet. */
public record Comfort(TextSize textSize, boolean highContrast, boolean lessMotion) {

    /** What everybody begins with. */
    public static final Comfort ORDINARY = new Comfort(TextSize.NORMAL, false, false);

    /** How large the text is. */
    public enum TextSize {
        NORMAL(100),
        LARGE(150),
        LARGEST(200);

        private final int percent;

        TextSize(int percent) {
            this.percent = percent;
        }

        /** Percent of the normal size. */
        public int percent() {
            return percent;
        }
    }

    /** The same with text of this size. */
    public Comfort withText(TextSize size) {
        return new Comfort(size, highContrast, lessMotion);
    }

    /** The same with the contrast switched over. */
    public Comfort withOtherContrast() {
        return new Comfort(textSize, !highContrast, lessMotion);
    }

    /** The same with the motion switched over. */
    public Comfort withOtherMotion() {
        return new Comfort(textSize, highContrast, !lessMotion);
    }
}
