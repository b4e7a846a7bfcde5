package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.ScreenTexts;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.ClinicService;
import clinic.quiver.handout.Composition;
import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.HandoutWish;
import clinic.quiver.handout.PageLayout;
import clinic.quiver.intake.PaperService;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.shared.Language;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Spanish clinical texts are a translation; wherever somebody goes by them, this is said until a clinic signs them. */
class UnreviewedTest extends QuiverTest {

    private static final String MARK = "traducción sin revisar";

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    HandoutService handouts;

    @Autowired
    PaperService papers;

    @Autowired
    ClinicService clinics;

    TestClinic clinic;
    Screens screens;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
        screens = new Screens(spring);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void every_file_of_spanish_clinical_texts_says_so_itself() {
        Knowledge knowledge = Knowledge.builtIn();
        // The credits are the instruments' owners' own.
        List<String> files = knowledge.filesIn("text/es/").stream()
                .filter(file -> !file.endsWith("credits.yaml"))
                .toList();
        assertThat(files)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(file -> assertThat(
                                knowledge.yaml(file).required("status").text())
                        .isEqualTo("unreviewed"));
    }

    @Test
    void rules_and_decisions_are_read_below_a_banner_that_says_so() {
        String said = "Spanish texts are an unreviewed translation";
        for (String page : List.of("worklist", "rulebook")) {
            assertThat(Screens.shows(opened(clinic.clinician(), page), said)).isTrue();
        }
        for (String page : List.of("rulebook", "admin/clinic")) {
            assertThat(Screens.shows(opened(clinic.admin(), page), said)).isTrue();
        }
        sign();
        assertThat(Screens.shows(opened(clinic.clinician(), "worklist"), "unreviewed"))
                .isFalse();
    }

    @Test
    void answers_to_the_spanish_questionnaire_are_asked_about_again() {
        Visit spanish = handedIn(Language.ES);
        Visit english = handedIn(Language.EN);

        assertThat(shown(reviewOf(spanish), "Answered in Spanish")).isTrue();
        assertThat(shown(reviewOf(english), "Answered in Spanish")).isFalse();
        sign();
        assertThat(shown(reviewOf(spanish), "Answered in Spanish")).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_spanish_sheet_says_so_on_the_screen_and_on_paper() {
        Visit visit = handedIn(Language.EN);
        BrowserlessUIContext window = reviewOf(visit);
        Select<Object> language = window.find(Select.class)
                .withCondition(field -> "Language of the sheets".equals(field.getLabel()))
                .single();
        window.test(language).selectItem("Spanish");
        assertThat(language.getHelperText()).isEqualTo("Unreviewed translation");
        window.test(language).selectItem("English");
        assertThat(language.getHelperText()).isEmpty();

        assertThat(sheet(visit, Language.ES)).contains(MARK);
        assertThat(sheet(visit, Language.EN)).doesNotContain("reviewed");
        sign();
        assertThat(sheet(visit, Language.ES)).doesNotContain(MARK);
    }

    @Test
    void the_spanish_questionnaire_on_paper_says_so() throws IOException {
        assertThat(paper(Language.ES)).containsIgnoringCase(MARK);
        assertThat(paper(Language.EN)).doesNotContainIgnoringCase("unreviewed");
        sign();
        assertThat(paper(Language.ES)).doesNotContainIgnoringCase(MARK);
    }

    private void sign() {
        clinic.asAdmin(() ->
                clinics.signOffContent("Dr. Ana Reyes", clinics.contentVersion().hash()));
    }

    private BrowserlessUIContext opened(Actor actor, String page) {
        BrowserlessUIContext window = screens.of(actor);
        window.navigate(page, Component.class);
        return window;
    }

    private Visit handedIn(Language language) {
        Visit visit = visits.walkIn(clinic, "Weaver");
        visits.open(clinic, visits.checkIn(clinic, visit));
        Screen screen = clinic.onTablet(() -> tablet.speak(language));
        visits.answerAll(clinic, screen, Map.of("caf-coffee", new Answer.Quantity(BigDecimal.TEN)));
        return visit;
    }

    private BrowserlessUIContext reviewOf(Visit visit) {
        BrowserlessUIContext window = screens.of(clinic.clinician());
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        return window;
    }

    private static boolean shown(BrowserlessUIContext window, String text) {
        return Screens.shows(window, text);
    }

    private String sheet(Visit visit, Language language) {
        HandoutWish wish = new HandoutWish(
                List.of("H-MG"), language, new PageLayout(PageLayout.Paper.A4, false, PageLayout.Ink.COLOUR));
        return switch (clinic.asClinician(
                () -> handouts.preview(visit.id(), wish).orElseThrow())) {
            case Composition.Composed(var handout) -> handout.text();
            case Composition other -> throw new AssertionError(other);
        };
    }

    private String paper(Language language) throws IOException {
        Properties said = ScreenTexts.in(language);
        byte[] pdf = clinic.asDesk(() -> papers.blank(language, key -> said.getProperty(key, key)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(document);
        }
    }
}
