package clinic.quiver.access;

/** The paper that the clinic prints on. */
public enum PaperSize {
    A4,
    LETTER
}
