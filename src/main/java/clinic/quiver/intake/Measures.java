package clinic.quiver.intake;

/** In which units a patient tells how tall they are and what they weigh; stored are always cm and kg. */
public enum Measures {
    METRIC,
    US
}
