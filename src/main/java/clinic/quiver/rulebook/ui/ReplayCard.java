package clinic.quiver.rulebook.ui;

import clinic.quiver.review.ui.LevelBadge;
import clinic.quiver.rulebook.Replay;
import clinic.quiver.rulebook.Replay.LevelChange;
import clinic.quiver.rulebook.Replay.RuleChange;
import clinic.quiver.rulebook.Status;
import clinic.quiver.triage.RuleText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the latest replay under edited content would have changed, in counts. */
final class ReplayCard extends Div {

    private final RuleBookWords words;

    ReplayCard(Status status, RuleBookWords words, Function<Instant, String> time) {
        this.words = words;
        addClassNames("card", "replay");
        add(new H2(getTranslation("admin.status.replay")));
        status.replay()
                .ifPresentOrElse(
                        replay -> show(replay, status, time),
                        () -> add(new Paragraph(getTranslation("admin.status.replay.none"))));
        Paragraph how = new Paragraph(getTranslation("admin.status.replay.how"));
        how.addClassName("quiet");
        add(how, new Pre("bin/replay --rules DIR --last 500"));
    }

    private void show(Replay replay, Status status, Function<Instant, String> time) {
        add(
                new Paragraph(getTranslation(
                        "admin.status.replay.what",
                        time.apply(replay.at()),
                        replay.responses(),
                        replay.candidate().name(),
                        replay.running().name())),
                new Paragraph(getTranslation("admin.status.replay.changed", replay.changed(), replay.responses())));
        if (replay.candidate().hash().equals(status.content().hash())) {
            add(new Paragraph(getTranslation("admin.status.replay.switched-on")));
        } else if (!replay.running().hash().equals(status.content().hash())) {
            Paragraph outdated = new Paragraph(getTranslation("admin.status.replay.outdated"));
            outdated.addClassName("caution");
            add(outdated);
        }
        if (!replay.levels().isEmpty()) {
            add(new H3(getTranslation("admin.status.replay.levels")), levels(replay.levels()));
        }
        if (!replay.rules().isEmpty()) {
            add(new H3(getTranslation("admin.status.replay.rules")), rules(replay.rules()));
        }
    }

    private Component levels(List<LevelChange> changes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("level-changes");
        for (LevelChange change : changes) {
            Span count = new Span(String.valueOf(change.count()));
            count.addClassName("level-count");
            ListItem line = new ListItem(
                    count,
                    new LevelBadge(change.from()),
                    new Span(getTranslation("review.content.becomes")),
                    new LevelBadge(change.to()));
            if (change.isLater()) {
                Span later = new Span(getTranslation("admin.status.replay.later"));
                later.addClassName("rule-due");
                line.add(later);
            }
            list.add(line);
        }
        return list;
    }

    private Component rules(List<RuleChange> changes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rule-lines");
        for (RuleChange change : changes) {
            Span id = new Span(change.ruleId());
            id.addClassName("rule-id");
            String name = words.rules()
                    .find(change.ruleId(), words.language())
                    .map(RuleText::name)
                    .orElseGet(() -> getTranslation("admin.status.replay.new-rule"));
            list.add(new ListItem(id, new Span(" " + name + ": " + String.join(", ", counts(change)))));
        }
        return list;
    }

    private List<String> counts(RuleChange change) {
        List<String> counts = new ArrayList<>();
        count(counts, "newly-fired", change.newlyFired());
        count(counts, "no-longer-fired", change.noLongerFired());
        count(counts, "newly-possible", change.newlyPossible());
        count(counts, "no-longer-possible", change.noLongerPossible());
        count(counts, "newly-failed", change.newlyFailed());
        return counts;
    }

    private void count(List<String> counts, String kind, int count) {
        if (count > 0) {
            counts.add(getTranslation("admin.status.replay." + kind, count));
        }
    }
}
