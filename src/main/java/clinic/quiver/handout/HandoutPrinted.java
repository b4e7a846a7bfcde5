package clinic.quiver.handout;

/** Released sheets were printed; published inside the transaction. */
public record HandoutPrinted() {}
