package clinic.quiver.review.ui;

import clinic.quiver.intake.Progress;
import clinic.quiver.patient.Patient;
import clinic.quiver.review.WorklistEntry;
import clinic.quiver.shared.ui.SteadyList;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TakenBack;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One patient who waits: how soon, who, why, how far, and for how long. */
final class WorklistRow extends SteadyList.Row<WorklistEntry> {

    private final Wording wording;
    private final Clock clock;
    private final RouterLink link;
    private final RouterLink paper;
    private final Span name = new Span();
    private final Div level = new Div();
    private final Div facts = new Div();
    private WorklistEntry entry;

    WorklistRow(WorklistEntry first, Wording wording, Clock clock) {
        this.entry = first;
        this.wording = wording;
        this.clock = clock;
        link = new RouterLink(
                "",
                ReviewView.class,
                new RouteParameters(ReviewView.VISIT, first.visit().id().toString()));
        name.addClassName("worklist-name");
        level.addClassName("worklist-level");
        facts.addClassName("worklist-facts");
        link.add(level, name, facts);
        link.addClassName("worklist-link");
        paper = PaperNavigation.link(first.visit().id(), getTranslation("review.paper.link"));
        paper.addClassName("worklist-paper");
        addClassName("worklist-row");
        add(link, paper);
        build();
    }

    Standing standing() {
        return Standing.of(entry);
    }

    @Override
    protected void show(WorklistEntry now) {
        if (!now.equals(entry)) {
            entry = now;
            build();
        }
    }

    Patient patient() {
        return entry.patient();
    }

    @Override
    protected void focus() {
        link.getElement().callJsFunction("focus");
    }

    private void build() {
        Patient patient = entry.patient();
        for (Standing each : Standing.values()) {
            setClassName("worklist-" + each.style(), each == standing());
        }
        level.removeAll();
        level.add(new LevelBadge(standing()));
        addToLevel();
        name.setText(patient.listName());
        paper.setVisible(entry.isBlank());
        paper.getElement().setAttribute("aria-label", getTranslation("review.paper.link-for", patient.listName()));
        facts.removeAll();
        facts.add(
                quiet(getTranslation(
                        "worklist.person",
                        patient.ageOn(entry.visit().day()),
                        patient.details().recordNumber())),
                cell("why", why()),
                cell("flags", flags()),
                cell("state", state()),
                waiting());
    }

    private void addToLevel() {
        if (!entry.isUntriaged()) {
            entry.takenBack().stream()
                    .findFirst()
                    .ifPresent(danger -> level.add(
                            cell(
                                    "taken-back",
                                    getTranslation("worklist.taken-back."
                                            + danger.finding().level())),
                            quiet(getTranslation("worklist.now", now()))));
        }
        if (isStillAnswering() && entry.assessment().isPresent()) {
            level.add(quiet(getTranslation("worklist.so-far")));
        }
    }

    private String now() {
        return entry.assessment()
                .map(found -> getTranslation(Standing.of(found.level()).key()))
                .orElse("");
    }

    private boolean isStillAnswering() {
        return !entry.progress().map(Progress::completed).orElse(false);
    }

    private String why() {
        return entry.results().map(this::results).orElseGet(this::finding);
    }

    private String results(WorklistEntry.OpenResults open) {
        return getTranslation(open.critical() ? "worklist.results.critical" : "worklist.results.late", open.count());
    }

    private String finding() {
        return Stream.concat(
                        entry.takenBack().stream().map(TakenBack::finding),
                        entry.assessment().map(Assessment::findings).orElse(List.of()).stream())
                .filter(finding -> finding.kind().counts())
                .min(Comparator.comparing(StoredFinding::level))
                .map(finding -> wording.rule(finding.ruleId()).name())
                .orElse("");
    }

    private String flags() {
        return entry.openFlags() == 0 ? "" : getTranslation("worklist.flags", entry.openFlags());
    }

    private String state() {
        if (entry.isGone()) {
            return getTranslation("worklist.gone." + entry.visit().status().name());
        }
        if (entry.isUntriaged()) {
            return getTranslation("worklist.untriaged");
        }
        if (!isStillAnswering()) {
            return getTranslation("worklist.handed-in");
        }
        return entry.progress().map(this::progress).orElseGet(() -> getTranslation("worklist.not-begun"));
    }

    private String progress(Progress progress) {
        int all = progress.pagesDone() + progress.pagesToCome();
        return getTranslation("worklist.answering", Math.min(all, progress.pagesDone() + 1), all);
    }

    private Div waiting() {
        Div cell = new Div();
        cell.addClassName("worklist-waiting");
        if (entry.isGone()) {
            return cell;
        }
        entry.visit().waitingSince().ifPresent(since -> {
            cell.add(new TimeSince(Duration.between(since, clock.instant())));
            cell.add(quiet(getTranslation("worklist.since", wording.time(since))));
        });
        return cell;
    }

    private static Span cell(String part, String text) {
        Span cell = new Span(text);
        cell.addClassName("worklist-" + part);
        return cell;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
