package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.triage.ChangedRuleBooks;
import clinic.quiver.triage.Floor;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.Sheet;
import clinic.quiver.triage.mutation.Mutant.Change;
import clinic.quiver.triage.mutation.Mutant.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every small change to which sheets are offered and blocked, and to the floors. */
final class SheetMutants {

    private static final String FILE = "handout-choice.yaml";

    private final RuleBook book;
    private final Steps steps;
    private final List<Mutant> mutants = new ArrayList<>();

    private SheetMutants(RuleBook book, Steps steps) {
        this.book = book;
        this.steps = steps;
    }

    static List<Mutant> of(RuleBook book, Steps steps) {
        SheetMutants all = new SheetMutants(book, steps);
        all.everySheet();
        book.sheets().forEach(all::sheet);
        book.floors().forEach(all::floor);
        return List.copyOf(all.mutants);
    }

    private void everySheet() {
        ChangedRuleBooks.everySheetBlocked(book).ifPresent(blocked -> {
            for (Mutation mutation : ConditionMutations.of(blocked, steps)) {
                RuleBook changed = ChangedRuleBooks.withEverySheetBlocked(book, mutation.mutated());
                add(
                        new Site(Group.SHEETS, FILE, "every sheet", "blocked"),
                        mutation,
                        changed,
                        new Change(
                                "", Decision.whetherNotFalse(blocked), Decision.whetherNotFalse(mutation.mutated())));
            }
        });
    }

    private void sheet(Sheet sheet) {
        for (Mutation mutation : ConditionMutations.of(sheet.wanted(), steps)) {
            Sheet changed = new Sheet(sheet.id(), mutation.mutated(), sheet.blocked());
            add(
                    new Site(Group.SHEETS, FILE, sheet.id(), "wanted"),
                    mutation,
                    ChangedRuleBooks.withSheet(book, changed),
                    new Change("", Decision.whetherTrue(sheet.wanted()), Decision.whetherTrue(mutation.mutated())));
        }
        sheet.blocked().ifPresent(blocked -> {
            for (Mutation mutation : ConditionMutations.of(blocked, steps)) {
                Sheet changed = new Sheet(sheet.id(), sheet.wanted(), Optional.of(mutation.mutated()));
                add(
                        new Site(Group.SHEETS, FILE, sheet.id(), "blocked"),
                        mutation,
                        ChangedRuleBooks.withSheet(book, changed),
                        new Change(
                                "", Decision.whetherNotFalse(blocked), Decision.whetherNotFalse(mutation.mutated())));
            }
        });
    }

    private void add(Site site, Mutation mutation, RuleBook changed, Change decision) {
        mutants.add(new Mutant(
                site, mutation.place(), mutation.change(), List.of(), () -> changed, List.of(decision), true));
    }

    private void floor(Floor floor) {
        Site site = new Site(Group.of(floor.level()), "floors.yaml", floor.id(), "items");
        for (LinkId item : floor.items()) {
            List<LinkId> others = new ArrayList<>(floor.items());
            others.remove(item);
            Floor changed = new Floor(
                    floor.id(), floor.level(), others, floor.countsNotSure(), floor.provenance(), floor.examples());
            addFloor(site, item + " removed", changed);
        }
        Floor turned = new Floor(
                floor.id(), floor.level(), floor.items(), !floor.countsNotSure(), floor.provenance(), floor.examples());
        addFloor(site, "counts-not-sure -> " + turned.countsNotSure(), turned);
    }

    private void addFloor(Site site, String change, Floor changed) {
        mutants.add(new Mutant(
                site, "", change, List.of(), () -> ChangedRuleBooks.withFloor(book, changed), List.of(), false));
    }
}
