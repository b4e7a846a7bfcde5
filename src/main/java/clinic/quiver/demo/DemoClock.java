package clinic.quiver.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time, except while the demo's past is being made. */
final class DemoClock extends Clock {

    private final Clock real;
    private volatile Duration shift = Duration.ZERO;

    DemoClock(Clock real) {
        this.real = real;
    }

    void goTo(Instant moment) {
        shift = Duration.between(real.instant(), moment);
    }

    void comeBack() {
        shift = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }
}
