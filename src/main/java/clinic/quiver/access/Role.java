package clinic.quiver.access;

/**
 * What a person or device may do. A person can hold several of the first three; a tablet holds only {@link #TABLET}, and
 * {@link #PROGRAM} nobody at all. The texts are used in {@code @RolesAllowed}.
 */
public enum Role {
    FRONT_DESK,
    CLINICIAN,
    ADMIN,
    TABLET,
    PROGRAM;

    /** Whether a person can hold it. */
    public boolean isForPeople() {
        return this != TABLET && this != PROGRAM;
    }

    /** Finds, registers and checks in patients; never sees answers or levels. */
    public static final String FRONT_DESK_ROLE = "FRONT_DESK";

    /** Sees and decides everything clinical of the clinic. */
    public static final String CLINICIAN_ROLE = "CLINICIAN";

    /** Manages accounts, tablets and settings; sees no clinical data. */
    public static final String ADMIN_ROLE = "ADMIN";

    /** The check-in of one patient at a time, and nothing else. */
    public static final String TABLET_ROLE = "TABLET";

    /** Quiver itself: what a command does for a whole clinic. No person and no device can hold it. */
    public static final String PROGRAM_ROLE = "PROGRAM";
}
