package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.questionnaire.Answer;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worklist as a clinician has it open. */
class WorklistScreenTest extends QuiverTest {

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    TestClinic clinic;
    Screens screens;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
        screens = new Screens(spring);
    }

    @AfterEach
    void closeTheScreens() {
        screens.close();
    }

    @Test
    void enter_in_the_search_goes_to_the_first_whom_this_search_finds() {
        visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        visits.handedIn(clinic, "Calm", Map.of());
        BrowserlessUIContext window = screens.of(clinic.clinician());
        WorklistView worklist = window.navigate(WorklistView.class);
        TextField search = window.find(TextField.class).single();
        window.test(search).setValue("calm");
        focused(window);

        pressEnter(search);

        assertThat(focused(window)).containsExactly(linkOf(worklist.rows().getFirst()));
        assertThat(worklist.rows()).hasSize(1);
    }

    private static void pressEnter(TextField field) {
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        field.getElement(),
                        "keydown",
                        JacksonUtils.createObjectNode().put(WorklistView.ENTER, true)));
    }

    private static StateNode linkOf(WorklistRow row) {
        return row.getElement().getChild(0).getNode();
    }

    /** What was given the focus since this was asked last. */
    private static List<StateNode> focused(BrowserlessUIContext window) {
        window.getUI().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return window.getUI().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("focus"))
                .map(PendingJavaScriptInvocation::getOwner)
                .toList();
    }
}
