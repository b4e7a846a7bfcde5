package clinic.quiver.observation.lab;

import java.util.Optional;

/**
 * A part of the values out of range (Clinical knowledge base, 3.4).
 *
 * @param severity empty for the values that are critical
 * @param withSymptoms how far it is out of range for somebody with symptoms; empty when that makes no difference
 * @param low whether they are too low; otherwise they are too high
 * @param values in the SI unit
 */
record Grade(
        Optional<Severity> severity, Optional<Severity> withSymptoms, boolean low, Interval values, String source) {}
