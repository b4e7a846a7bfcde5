package clinic.quiver.desk.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.intake.CheckInStop;
import clinic.quiver.intake.CheckInStopService;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Says calmly that no code opens the tablets any more, and lets the desk open them again. */
final class StopBanner extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final CheckInStopService stops;
    private final ClinicService clinics;
    private final Clock clock;
    private final Paragraph words = new Paragraph();
    private final Paragraph later = new Paragraph();
    private final Button lift = new Button(getTranslation("desk.stop.lift"), clicked -> lift());
    private Optional<CheckInStop> shown = Optional.empty();

    StopBanner(CheckInStopService stops, ClinicService clinics, Clock clock) {
        this.stops = stops;
        this.clinics = clinics;
        this.clock = clock;
        addClassNames("caution", "stop-banner");
        getElement().setAttribute("role", "status");
        add(words, lift, later);
        setVisible(false);
    }

    /** Shows how it stands now, and leaves alone what did not change. */
    void refresh() {
        Optional<CheckInStop> now = stops.current();
        boolean canLift = now.filter(stop -> !clock.instant().isBefore(stop.liftableFrom()))
                .isPresent();
        setVisible(now.isPresent());
        lift.setVisible(canLift);
        later.setVisible(now.isPresent() && !canLift);
        if (!now.equals(shown)) {
            shown = now;
            now.ifPresent(stop -> {
                words.setText(
                        getTranslation("desk.stop.text", time(stop.since()), stop.wrongCodes(), time(stop.until())));
                later.setText(getTranslation("desk.stop.again-at", time(stop.liftableFrom())));
            });
        }
    }

    private void lift() {
        if (stops.lift()) {
            Notice.show(getTranslation("desk.stop.lifted"));
        }
        refresh();
    }

    private String time(Instant moment) {
        return TIME.format(
                LocalTime.ofInstant(moment, clinics.current().settings().timeZone()));
    }
}
