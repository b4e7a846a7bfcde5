package clinic.quiver.patient;

/** A visit was marked no-show, left or expected again; whoever holds a code or a tablet for it lets go. */
public record VisitEnded(Visit visit) {}
