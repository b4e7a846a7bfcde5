package clinic.quiver.access;

/** A member of staff signed in; published while they are the current actor. */
public record SignedIn(Actor.Staff who) {}
