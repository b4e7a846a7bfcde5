package clinic.quiver.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.ScreenTexts;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.PaperService;
import clinic.quiver.intake.Screen;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.shared.Language;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A score counts only when GAD-2, PHQ-2 and AUDIT-C are asked in their own words, on the tablet and on paper. */
class InstrumentWordingTest extends QuiverTest {

    // With these, each page of each instrument is asked.
    private static final Map<String, Answer> MUCH = Map.of(
            "auditc-1", new Answer.Choice("1"),
            "gad-1", new Answer.Choice("3"),
            "gad-2", new Answer.Choice("3"));

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    PaperService papers;

    Screens screens;
    TestClinic clinic;

    @BeforeEach
    void open() {
        screens = new Screens(context);
        clinic = new TestClinic(database);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    /** A page of an instrument; the stem is empty where the instrument has none. */
    private record Instrument(Optional<String> stem, List<Asked> items) {}

    private record Asked(String words, List<String> options) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_tablet_asks_each_instrument_in_its_own_words(Language language) throws IOException {
        Properties said = ScreenTexts.in(language);
        Map<String, YamlNode> pages = own(language).required("pages").entries();
        Set<String> seen = new TreeSet<>();
        Screen screen = visits.open(clinic, visits.checkIn(clinic, visits.walkIn(clinic, "Weaver")));

        while (screen instanceof Screen.Asking asking) {
            String page = asking.page().id();
            if (pages.containsKey(page)) {
                seen.add(page);
                asksInItsOwnWords(
                        tabletIn(language),
                        instrument(pages.get(page)),
                        Set.of(said.getProperty("tablet.dont-know"), said.getProperty("tablet.tell-doctor")));
            }
            screen = visits.answer(clinic, asking, MUCH);
        }

        assertThat(seen).isEqualTo(pages.keySet());
    }

    private static void asksInItsOwnWords(BrowserlessUIContext tablet, Instrument instrument, Set<String> waysOut) {
        instrument
                .stem()
                .ifPresent(stem ->
                        assertThat(tablet.find(H1.class).single().getText()).isEqualTo(stem));
        List<Question> questions = tablet.find(Question.class).all();
        assertThat(questions)
                .extracting(question -> question.getElement().getChild(0).getTextRecursively())
                .isEqualTo(instrument.items().stream().map(Asked::words).toList());
        for (int place = 0; place < questions.size(); place++) {
            List<String> options = instrument.items().get(place).options();
            List<String> offered = labels(questions.get(place).getElement());
            assertThat(offered).startsWith(options.toArray(String[]::new));
            assertThat(waysOut).containsAll(offered.subList(options.size(), offered.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_paper_asks_each_instrument_in_its_own_words(Language language) throws IOException {
        Properties said = ScreenTexts.in(language);

        String paper = squeezed(text(clinic.asDesk(() -> papers.blank(language, key -> said.getProperty(key, key)))));

        for (YamlNode page : own(language).required("pages").entries().values()) {
            Instrument instrument = instrument(page);
            instrument.stem().ifPresent(stem -> assertThat(paper).contains("." + squeezed(stem)));
            for (Asked item : instrument.items()) {
                assertThat(paper).contains(squeezed(item.words() + String.join("", item.options())));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void who_made_the_instruments_is_told_to_all_staff(Language language) throws IOException {
        for (var actor : List.of(clinic.desk(), clinic.clinician(), clinic.admin())) {
            BrowserlessUIContext window = screens.of(actor);
            window.getUI().getSession().setLocale(language.locale());
            window.getUI().setLocale(language.locale());

            Component about = window.navigate("about", Component.class);

            assertThat(about.getElement().getTextRecursively())
                    .contains("GAD-2", "PHQ-2", "AUDIT-C")
                    .contains(own(language).required("credits").texts());
        }
    }

    private BrowserlessUIContext tabletIn(Language language) throws IOException {
        BrowserlessUIContext tablet = screens.of(clinic.tablet());
        tablet.navigate("tablet", TabletView.class);
        String itself = ScreenTexts.in(language).getProperty("tablet.language");
        tablet.find(NativeButton.class)
                .withCondition(button -> button.getText().equals(itself))
                .all()
                .forEach(button -> tablet.test(button).click());
        tablet.roundTrip();
        return tablet;
    }

    private static List<String> labels(Element element) {
        if (element.isTextNode()) {
            return List.of();
        }
        return element.getTag().equals("label")
                ? List.of(element.getTextRecursively())
                : element.getChildren().flatMap(child -> labels(child).stream()).toList();
    }

    private static YamlNode own(Language language) throws IOException {
        String text = new ClassPathResource("instruments.yaml").getContentAsString(StandardCharsets.UTF_8);
        return YamlNode.parse("instruments.yaml", text).required(language.code());
    }

    private static Instrument instrument(YamlNode page) {
        List<Asked> items = new ArrayList<>();
        page.required("items")
                .list()
                .forEach(item -> items.add(new Asked(
                        item.required("words").text(), item.required("options").texts())));
        return new Instrument(page.optional("stem").map(YamlNode::text), items);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String squeezed(String text) {
        return Stream.of(text.split("[\\s\u00a0]+", -1)).reduce("", String::concat);
    }
}
