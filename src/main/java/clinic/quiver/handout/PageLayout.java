package clinic.quiver.handout;

/** How a handout is laid out on paper. Large print is 18 point, ordinary print 14 point (ACB, APH). */
public record PageLayout(Paper paper, boolean largePrint) {

    /** Paper sizes that clinics print on. */
    public enum Paper {
        A4,
        LETTER
    }
}
