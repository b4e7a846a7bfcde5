package clinic.quiver.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.rulebook.ReplayService;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.RuleBook;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class RuleBookScreensTest extends QuiverTest {

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    RuleBook ruleBook;

    @Autowired
    ReplayService replays;

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
    void clinicians_and_administrators_find_every_rule_floor_score_and_sheet() {
        int all = ruleBook.rules().size()
                + ruleBook.floors().size()
                + ruleBook.scorings().size()
                + ruleBook.sheets().size();

        for (Actor actor : List.of(clinic.clinician(), clinic.admin())) {
            assertThat(shown(ruleBookOf(actor))).hasSize(all);
        }
    }

    @Test
    void every_entry_opens_to_words_without_a_gap() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            BrowserlessUIContext window = screens.of(clinic.clinician());
            window.getUI().getSession().setLocale(locale);
            window.getUI().setLocale(locale);
            RuleBookView view = window.navigate(RuleBookView.class);

            for (Entry entry : shown(view)) {
                entry.open();
                assertThat(textOf(entry))
                        .as(entry.ruleId())
                        .hasSizeGreaterThan(60)
                        .doesNotContain("!rulebook", "!review", "fired:", "{0}", "Optional");
            }
        }
    }

    @Test
    void a_rule_opens_to_condition_source_owner_examples_and_use() {
        visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        BrowserlessUIContext window = screens.of(clinic.clinician());

        RuleBookView view = window.navigate(RuleBookView.class, Map.of(RuleBookView.RULE, "U01"));

        Entry rule = entry(view, "U01");
        assertThat(textOf(rule))
                .contains(
                        "Met when",
                        "All of these:",
                        "Weakness, new trouble with everyday movements, or reduced power on examination",
                        "not:",
                        "Possible when",
                        "RCGP/MNDA Red Flag tool",
                        "clinical safety officer of the clinic",
                        "Met by",
                        "Near misses",
                        "In the last 90 days")
                .doesNotContain("Weak, ", "Jonas");
        assertThat(view.getPageTitle()).isEqualTo("Rule book");
    }

    @Test
    void the_search_looks_into_names_questions_and_sources() {
        RuleBookView view = ruleBookOf(clinic.clinician());

        search(view, "gullain");
        assertThat(shown(view)).isEmpty();
        assertThat(textOf(view)).contains("Nothing in the rule book fits. Check the spelling");
        search(view, "guillain");
        assertThat(shown(view)).extracting(Entry::ruleId).contains("E03");
        search(view, "dark-urine");
        assertThat(shown(view)).isNotEmpty().hasSizeLessThan(40);
        search(view, "score-mg");
        assertThat(shown(view)).extracting(Entry::ruleId).contains("score-mg");
    }

    @Test
    void a_level_leaves_only_its_own_rules() {
        BrowserlessUIContext window = screens.of(clinic.clinician());
        RuleBookView view = window.navigate(RuleBookView.class);
        NativeButton emergencies = window.find(NativeButton.class)
                .withCondition(button -> textOf(button).contains("EMERGENCY"))
                .single();

        window.test(emergencies).click();

        assertThat(shown(view)).isNotEmpty().allMatch(entry -> entry.group() == Group.EMERGENCY);
        assertThat(emergencies.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        window.test(emergencies).click();
        assertThat(shown(view)).anyMatch(entry -> entry.group() == Group.SHEETS);
    }

    @Test
    void an_address_of_no_rule_says_so_and_shows_the_whole_book() {
        BrowserlessUIContext window = screens.of(clinic.clinician());

        RuleBookView view = window.navigate(RuleBookView.class, Map.of(RuleBookView.RULE, "Z99"));

        assertThat(textOf(view)).contains("There is no rule Z99 in this rule book.");
        assertThat(shown(view)).isNotEmpty();
        assertThat(textOf(window.navigate(RuleBookView.class, Map.of(RuleBookView.RULE, "U01"))))
                .doesNotContain("There is no rule");
    }

    @Test
    void the_front_desk_and_tablets_get_neither_rule_book_nor_status() {
        for (Actor actor : List.of(clinic.desk(), clinic.tablet())) {
            BrowserlessUIContext window = screens.of(actor);
            for (String address : List.of("rulebook", "rulebook/U01", "admin/status")) {
                assertThat(window.navigate(address, Component.class))
                        .isNotInstanceOfAny(RuleBookView.class, StatusView.class);
            }
        }
        assertThat(screens.of(clinic.clinician()).navigate("admin/status", Component.class))
                .isNotInstanceOf(StatusView.class);
    }

    @Test
    void whose_instruments_are_used_and_what_nobody_has_reviewed_is_told_to_all_staff() {
        for (Actor actor : List.of(clinic.desk(), clinic.clinician(), clinic.admin())) {
            assertThat(textOf(screens.of(actor).navigate(AboutView.class)))
                    .contains("GAD-2", "PHQ-2", "AUDIT-C", "No permission required", "Unreviewed", "Atkinson");
        }
        assertThat(screens.of(clinic.tablet()).navigate("about", Component.class))
                .isNotInstanceOf(AboutView.class);
    }

    @Test
    void the_status_names_content_sign_off_and_versions() {
        StatusView view = screens.of(clinic.admin()).navigate(StatusView.class);

        assertThat(textOf(view))
                .contains(
                        ruleBook.version(),
                        "Nobody",
                        "No edited content has been replayed yet.",
                        "No review is overdue.",
                        "PostgreSQL",
                        "Database schema");
    }

    @Test
    void the_status_shows_what_the_latest_replay_would_change_and_names_nobody() {
        visits.handedIn(clinic, "Calm", Map.of());
        Knowledge builtIn = Knowledge.builtIn();
        Edition edited = Edition.of(builtIn.with("rules/emergency.yaml", builtIn.text("rules/emergency.yaml") + """
                        - id: E99
                          level: EMERGENCY
                          when: weakness = no
                          source: "A test"
                          source-date: undated
                          examples: {fires: [{weakness: no}], silent: [{weakness: yes}]}
                        """));
        CurrentActor.as(new Actor.Program(clinic.id()), () -> replays.replay(edited, 10, (visit, change) -> {}));

        StatusView view = screens.of(clinic.admin()).navigate(StatusView.class);

        assertThat(textOf(view))
                .contains("1 of 1 come out differently", "becomes", "EMERGENCY", "E99", "newly met 1")
                .doesNotContain("Calm", "seen later than now");
    }

    private RuleBookView ruleBookOf(Actor actor) {
        return screens.of(actor).navigate(RuleBookView.class);
    }

    private static void search(RuleBookView view, String words) {
        view.getChildren()
                .flatMap(Component::getChildren)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow()
                .setValue(words);
    }

    private static List<Entry> shown(RuleBookView view) {
        return view.entries().stream().filter(Component::isVisible).toList();
    }

    private static Entry entry(RuleBookView view, String id) {
        return view.entries().stream()
                .filter(entry -> entry.ruleId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
