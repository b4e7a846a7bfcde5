package clinic.quiver.handout;

/** How a handout is laid out on paper. Large print is 18 point, ordinary print 14 point (ACB, APH). */
public record PageLayout(Paper paper, boolean largePrint, Ink ink) {

    /** Paper sizes that clinics print on. */
    public enum Paper {
        A4,
        LETTER
    }

    /** What the printer has; on black paper nothing is told by colour or by grey. */
    public enum Ink {
        COLOUR,
        BLACK
    }
}
