package clinic.quiver.rulebook.ui;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.triage.Sheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a handout sheet is offered, and when it is blocked. */
final class SheetEntry extends Entry {

    private final Sheet sheet;
    private final Optional<Condition> everySheetBlocked;
    private final RuleBookWords words;

    SheetEntry(Sheet sheet, Optional<Condition> everySheetBlocked, RuleBookWords words) {
        super(sheet.id(), Group.SHEETS);
        this.sheet = sheet;
        this.everySheetBlocked = everySheetBlocked;
        this.words = words;
        Span id = new Span(sheet.id());
        id.addClassName("rule-id");
        Span name = new Span(words.sheets().title(sheet.id()));
        name.addClassName("rule-name");
        summarize(id, name);
        findBy(words.sheets().title(sheet.id()), words.asked(sheet.wanted()));
    }

    @Override
    void describe(Div content) {
        content.add(labelled("wanted", new ConditionTree(sheet.wanted(), words)));
        List<Condition> blocking = blocking();
        if (!blocking.isEmpty()) {
            content.add(labelled(
                    "blocked",
                    new Paragraph(getTranslation("rulebook.blocked.hint")),
                    new ConditionTree(new Condition.Any(blocking), words)));
        }
    }

    private List<Condition> blocking() {
        List<Condition> blocking = new ArrayList<>();
        sheet.blocked().ifPresent(condition -> {
            if (condition instanceof Condition.Any(var parts)) {
                blocking.addAll(parts);
            } else {
                blocking.add(condition);
            }
        });
        everySheetBlocked.ifPresent(blocking::add);
        return blocking;
    }
}
