package clinic.quiver.rulebook.ui;

import clinic.quiver.rulebook.RuleUse;
import clinic.quiver.triage.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes the lines of the rule book in their order: floors and rules by level, scores, sheets. */
final class Entries {

    private final RuleBook ruleBook;
    private final RuleBookWords words;
    private final Map<String, RuleUse> uses;

    Entries(RuleBook ruleBook, RuleBookWords words, Map<String, RuleUse> uses) {
        this.ruleBook = ruleBook;
        this.words = words;
        this.uses = uses;
    }

    List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        ruleBook.floors().forEach(floor -> entries.add(new FloorEntry(floor, words, useOf(floor.id()))));
        ruleBook.rules().forEach(rule -> entries.add(new RuleEntry(rule, words, useOf(rule.id()))));
        ruleBook.scorings().forEach(scoring -> entries.add(new ScoreEntry(scoring, ruleBook, words)));
        ruleBook.sheets().forEach(sheet -> entries.add(new SheetEntry(sheet, ruleBook.everySheetBlocked(), words)));
        // A stable sort: within a level the order of the rule book stays.
        entries.sort(Comparator.comparing(Entry::group));
        return entries;
    }

    private RuleUse useOf(String id) {
        return uses.getOrDefault(id, RuleUse.NONE);
    }
}
