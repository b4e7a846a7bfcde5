package clinic.quiver.review.ui;

import clinic.quiver.intake.Progress;
import clinic.quiver.patient.Patient;
import clinic.quiver.review.Claim;
import clinic.quiver.review.Standing;
import clinic.quiver.review.WorklistEntry;
import clinic.quiver.shared.ui.SteadyList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** One patient who waits: how soon, who, why, what nobody has seen yet, with whom, how far, and for how long. */
final class WorklistRow extends SteadyList.Row<WorklistEntry> {

    private final WorklistWords words;
    private final RouterLink link;
    private final RouterLink paper;
    private final Span name = new Span();
    private final Div level = new Div();
    private final Div facts = new Div();
    private WorklistEntry entry;

    WorklistRow(WorklistEntry first, WorklistWords words) {
        this.entry = first;
        this.words = words;
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

    @Override
    protected void show(WorklistEntry now) {
        if (!now.equals(entry)) {
            entry = now;
            build();
        }
    }

    @Override
    protected void focus() {
        link.getElement().callJsFunction("focus");
    }

    private void build() {
        Patient patient = entry.patient();
        for (Standing each : Standing.values()) {
            setClassName("worklist-" + each.style(), each == entry.standing());
        }
        level.removeAll();
        level.add(new LevelBadge(entry.standing()));
        addToLevel();
        name.setText(patient.listName());
        paper.setVisible(entry.isBlank());
        paper.getElement().setAttribute("aria-label", getTranslation("review.paper.link-for", patient.listName()));
        Span person = quiet(getTranslation(
                "worklist.person",
                patient.ageOn(entry.visit().day()),
                patient.details().recordNumber()));
        person.addClassName("worklist-person");
        Div why = cell("why");
        why.add(new Span(entry.results().map(this::results).orElseGet(() -> words.why(entry))));
        Div state = cell("state");
        state.add(new Span(state()));
        if (isHalted()) {
            state.addClassName("is-halted");
            state.add(quiet(getTranslation("worklist.halted.next")));
        }
        facts.removeAll();
        facts.add(person, why, flags(), claim(), state, waiting());
    }

    private void addToLevel() {
        if (!entry.isUntriaged()) {
            entry.takenBack().stream().findFirst().ifPresent(danger -> {
                Span takenBack = new Span(
                        getTranslation("worklist.taken-back." + danger.finding().level()));
                takenBack.addClassName("worklist-taken-back");
                level.add(takenBack, quiet(getTranslation("worklist.now", now())));
            });
        }
        if (!entry.isHandedIn() && entry.assessment().isPresent()) {
            level.add(quiet(getTranslation("worklist.so-far")));
        }
    }

    private String now() {
        return entry.assessment()
                .map(found -> getTranslation(Standing.of(found.level()).key()))
                .orElse("");
    }

    private Div flags() {
        Div cell = cell("flags");
        if (entry.openFlags() > 0) {
            cell.add(new Span(getTranslation("worklist.flags", entry.openFlags())));
            entry.unseenSince()
                    .ifPresent(since -> cell.add(quiet(getTranslation("worklist.since", words.time(since)))));
        }
        words.lastSeen(entry)
                .ifPresent(last -> cell.add(quiet(getTranslation(
                        "worklist.seen", entry.seen().size(), words.name(last.by()), words.time(last.at())))));
        return cell;
    }

    private String results(WorklistEntry.OpenResults open) {
        return getTranslation(open.critical() ? "worklist.results.critical" : "worklist.results.late", open.count());
    }

    private Div claim() {
        Div cell = cell("claim");
        entry.claim().ifPresent(claim -> {
            cell.add(new Span(with(claim)));
            cell.add(quiet(getTranslation("worklist.since", words.time(claim.since()))));
        });
        return cell;
    }

    private String with(Claim claim) {
        return words.isMine(claim)
                ? getTranslation("worklist.with-you")
                : getTranslation("worklist.with", words.name(claim.by()));
    }

    private String state() {
        if (entry.isGone()) {
            return getTranslation("worklist.gone." + entry.visit().status().name());
        }
        if (entry.isUntriaged()) {
            return getTranslation("worklist.untriaged");
        }
        if (entry.isHandedIn()) {
            return getTranslation("worklist.handed-in");
        }
        return entry.progress().map(this::progress).orElseGet(() -> getTranslation("worklist.not-begun"));
    }

    private String progress(Progress progress) {
        return getTranslation("worklist.answering." + progress.answering().name(), progress.page(), progress.pages());
    }

    private boolean isHalted() {
        return !entry.isGone()
                && !entry.isUntriaged()
                && entry.progress().filter(Progress::isHalted).isPresent();
    }

    private Div waiting() {
        Div cell = cell("waiting");
        words.waited(entry).ifPresent(waited -> cell.add(new TimeSince(waited)));
        entry.visit()
                .waitingSince()
                .ifPresent(since -> cell.add(quiet(getTranslation("worklist.since", words.time(since)))));
        return cell;
    }

    private static Div cell(String part) {
        Div cell = new Div();
        cell.addClassNames("worklist-cell", "worklist-" + part);
        return cell;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
