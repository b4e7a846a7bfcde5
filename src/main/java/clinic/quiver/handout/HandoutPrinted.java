package clinic.quiver.handout;

/** Released sheets were printed for the first time; published inside the transaction. */
public record HandoutPrinted() {}
