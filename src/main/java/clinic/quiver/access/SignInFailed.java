package clinic.quiver.access;

/** Somebody failed to sign in as a member of staff who exists; published while that account is the current actor. */
public record SignInFailed(Actor.Staff as) {}
