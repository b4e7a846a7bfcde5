package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.TabletId;

/** A tablet was shut out just now; told in the same transaction, so that its open pages can be sent away. */
public record TabletShutOut(ClinicId clinic, TabletId tablet) {}
