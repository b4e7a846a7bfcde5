package clinic.quiver.review;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.journeys.InstalledQuiver;
import clinic.quiver.shared.ClinicId;

/** Lets a clinic find its place for everybody whose visit came into the database by itself. */
public final class PlacesAnew {

    private PlacesAnew() {}

    /** Places everybody of the clinic. */
    public static void of(InstalledQuiver quiver, ClinicId clinic) {
        int placed = CurrentActor.as(new Actor.Program(clinic), quiver.part(WorklistCheck.class)::check);
        if (placed == 0) {
            throw new IllegalStateException("nobody had to be placed");
        }
    }
}
