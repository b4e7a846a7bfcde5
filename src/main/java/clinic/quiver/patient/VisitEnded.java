package clinic.quiver.patient;

/** A visit was marked no-show or left, or its check-in was undone; whoever holds a code or a tablet for it lets go. */
public record VisitEnded(Visit visit) {}
