package clinic.quiver.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import com.vaadin.browserless.BrowserlessUIContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the front desk sees when too many wrong codes were tried. */
class StopBannerTest extends QuiverTest {

    private static final String STOPPED = "Check-in by code has stopped at all tablets since";

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    Screens screens;
    TestClinic clinic;

    @BeforeEach
    void open() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_desk_reads_that_check_in_has_stopped_and_lifts_it() {
        failFiftyTimes();
        BrowserlessUIContext window = screens.of(clinic.desk());
        window.navigate(DeskView.class);
        assertThat(Screens.shows(window, STOPPED)).isTrue();
        assertThat(Screens.shows(window, "50 wrong codes")).isTrue();

        Screens.click(window, "Let the tablets check in again");

        assertThat(banner(window).isVisible()).isFalse();
    }

    @Test
    void on_an_ordinary_day_there_is_no_banner() {
        BrowserlessUIContext window = screens.of(clinic.desk());
        window.navigate(DeskView.class);

        assertThat(Screens.shows(window, STOPPED)).isFalse();
    }

    private static StopBanner banner(BrowserlessUIContext window) {
        return ((DeskView) window.getUI().getCurrentView()).stop();
    }

    private void failFiftyTimes() {
        clinic.asDesk(() -> transaction.execute(status -> database.sql("""
                        insert into check_in_attempt (clinic_id, tablet_id, tried_at, succeeded)
                        select :clinic, :tablet, now(), false from generate_series(1, 50)""")
                .param("clinic", clinic.id().value())
                .param("tablet", clinic.tablet().tablet().value())
                .update()));
    }
}
