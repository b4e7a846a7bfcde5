package clinic.quiver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, until a test moves it; after the test it is now again. */
public final class TestClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile Duration shift = Duration.ZERO;

    public void goTo(Instant moment) {
        shift = Duration.between(real.instant(), moment);
    }

    public void pass(Duration duration) {
        shift = shift.plus(duration);
    }

    public void comeBack() {
        shift = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Quiver asks for instants alone");
    }
}
