package clinic.quiver.review;

/** At how many visits clinicians agreed or disagreed with a rule; their last word at a visit counts. */
public record AgreementCount(int agreed, int disagreed) {}
