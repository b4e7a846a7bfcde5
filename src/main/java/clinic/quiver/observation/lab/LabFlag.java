package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Classification.Position;

/** What the laboratory itself says of a result. */
public enum LabFlag {
    NORMAL,
    LOW,
    HIGH,
    /** Outside of its range, on a side that it does not name. */
    ABNORMAL;

    /** Whether it says the same of a value as a position does; nothing is said against an unknown one. */
    boolean fits(Position position) {
        return switch (this) {
            case NORMAL -> position == Position.NORMAL || position == Position.UNKNOWN;
            case LOW -> position == Position.LOW || position == Position.UNKNOWN;
            case HIGH -> position == Position.HIGH || position == Position.UNKNOWN;
            case ABNORMAL -> position != Position.NORMAL;
        };
    }
}
