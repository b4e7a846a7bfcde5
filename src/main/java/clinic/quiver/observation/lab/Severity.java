package clinic.quiver.observation.lab;

/** How far a value is out of range (Clinical knowledge base, 3.4). */
public enum Severity {
    MILD,
    MODERATE,
    SEVERE
}
