package clinic.quiver.access;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What a command of Quiver does for one clinic after the other. */
@Component
public class EveryClinic {

    private final Clinics clinics;

    EveryClinic(Clinics clinics) {
        this.clinics = clinics;
    }

    /**
     * Does something for each clinic, as Quiver itself ({@link Role#PROGRAM}).
     *
     * @return what came of it, by clinic
     */
    public <T> SequencedMap<Clinic, T> inTurn(Supplier<T> work) {
        SequencedMap<Clinic, T> results = new LinkedHashMap<>();
        for (ClinicRow row : clinics.findAll()) {
            Clinic clinic = row.toClinic();
            results.put(clinic, CurrentActor.as(new Actor.Program(clinic.id()), work));
        }
        return results;
    }
}
