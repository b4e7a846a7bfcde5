package clinic.quiver.triage;

/**
 * How a deficiency score speaks to a clinician (Clinical knowledge base, 2.5).
 *
 * @param tests the laboratory tests that would confirm the deficiency
 * @param testFirst what stands in place of the points when only testing is safe
 */
public record ScoreText(String tests, String testFirst) {}
