package clinic.quiver.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.access.TabletsInUse;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How an administrator shuts a tablet out. */
class TabletsViewTest extends QuiverTest {

    private static final int STATE = 3;
    private static final int ACTS = 4;

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TabletsInUse inUse;

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
    void one_click_shuts_a_tablet_out_at_once_and_its_line_says_how_it_comes_back() {
        BrowserlessUIContext window = screens.of(clinic.admin());
        window.navigate(TabletsView.class);
        assertThat(inUse.of(clinic.id())).containsExactly(clinic.tablet().tablet());

        click(window, "Shut out");

        assertThat(inUse.of(clinic.id())).isEmpty();
        assertThat(list(window).getCellText(0, STATE))
                .startsWith("Shut out since")
                .contains("Enrol again");
        assertThat(Screens.shows(window, "is shut out. Its page is gone")).isTrue();
        click(window, "Enrol again");
        assertThat(window.find(LinkDialog.class).single().getHeaderTitle()).isEqualTo("Enrol “Tablet by the window”");
    }

    private static void click(BrowserlessUIContext window, String text) {
        Button button = (Button) list(window).getCellComponent(0, ACTS);
        assertThat(button.getText()).isEqualTo(text);
        button.click();
        window.roundTrip();
    }

    private static GridTester<Grid<Object>, Object> list(BrowserlessUIContext window) {
        @SuppressWarnings("unchecked") // there is one list
        Grid<Object> grid = window.find(Grid.class).single();
        return new GridTester<>(grid);
    }
}
