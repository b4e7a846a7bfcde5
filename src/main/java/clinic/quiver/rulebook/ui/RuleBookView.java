package clinic.quiver.rulebook.ui;

import clinic.quiver.access.Role;
import clinic.quiver.rulebook.RuleUseService;
import clinic.quiver.triage.RuleBook;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that the triage goes by, in plain words. The address may name the rule to open; it never names a patient. */
@Route("rulebook/:" + RuleBookView.RULE + "?")
@Menu(title = "rulebook.title", order = 20)
@RolesAllowed({Role.CLINICIAN_ROLE, Role.ADMIN_ROLE})
class RuleBookView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String RULE = "rule";

    private final List<Entry> entries;
    private final TextField search = new TextField();
    private final List<GroupSection> sections = new ArrayList<>();
    private final GroupFilter groups;
    private final Paragraph found = new Paragraph();
    private final Paragraph noSuchRule = new Paragraph();

    RuleBookView(RuleBook ruleBook, RuleBookScreens screens, RuleUseService uses) {
        this.entries = new Entries(ruleBook, screens.in(getLocale()), uses.lately()).all();
        this.groups = new GroupFilter(entries, this::filter);
        addClassNames("page", "rulebook");
        search.setPlaceholder(getTranslation("rulebook.search"));
        search.setAriaLabel(getTranslation("rulebook.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> filter());
        Div head = new Div(new H1(getTranslation("rulebook.title")), search);
        head.addClassName("page-head");
        found.addClassName("quiet");
        found.getElement().setAttribute("role", "status");
        noSuchRule.addClassName("nobody");
        noSuchRule.getElement().setAttribute("role", "status");
        noSuchRule.setVisible(false);
        add(head, noSuchRule, new HowItWorks(ruleBook.version()), groups, found);
        for (Group group : Group.values()) {
            GroupSection section = new GroupSection(group, entries);
            sections.add(section);
            add(section);
        }
        filter();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entering.getRouteParameters().get(RULE).ifPresent(this::open);
    }

    private void open(String id) {
        Optional<Entry> named =
                entries.stream().filter(entry -> entry.ruleId().equals(id)).findFirst();
        noSuchRule.setVisible(named.isEmpty());
        noSuchRule.setText(named.isEmpty() ? getTranslation("rulebook.no-such-rule", id) : "");
        named.ifPresent(entry -> {
            search.clear();
            groups.clear();
            entry.open();
            entry.scrollIntoView();
        });
    }

    private void filter() {
        List<String> words =
                Arrays.asList(search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        int shown = 0;
        for (Entry entry : entries) {
            boolean fits = groups.takes(entry.group()) && entry.says(words);
            entry.setVisible(fits);
            shown += fits ? 1 : 0;
        }
        sections.forEach(GroupSection::hideWhenEmpty);
        found.setText(getTranslation(shown == 0 ? "rulebook.nothing-found" : "rulebook.found", shown, entries.size()));
    }

    /** All lines in their order, also those that the search hides. */
    List<Entry> entries() {
        return entries;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rulebook.title");
    }
}
