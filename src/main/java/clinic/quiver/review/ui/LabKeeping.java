package clinic.quiver.review.ui;

import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.LabRecorded;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabResult.Standing;
import clinic.quiver.shared.ui.Notice;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Puts results into the open record and says what came of it. */
final class LabKeeping {

    private final OpenReview open;
    private final LabWords words;
    private final Runnable showResults;

    /** @param showResults leads the eye to what was kept; the forms have closed above it */
    LabKeeping(OpenReview open, LabWords words, Runnable showResults) {
        this.open = open;
        this.words = words;
        this.showResults = showResults;
    }

    /** What was typed or pasted and is not recorded yet. */
    OpenJottings jottings() {
        return open.jottings();
    }

    Instant now() {
        return open.now();
    }

    /** Whether the results were kept; {@code inTheFuture} hears when the time of the sample is not to be believed. */
    boolean keep(List<LabEntry> entries, Runnable inTheFuture) {
        return switch (open.recordLabs(entries)) {
            case LabRecorded.Done done -> {
                Notice.show(critical(done.results()) + said(done.results()) + withdrawn(done.withdrawn()));
                showResults.run();
                yield true;
            }
            case LabRecorded.Impossible(var analyte) ->
                refused("review.labs.not-kept.impossible", words.wording().test(analyte));
            case LabRecorded.Doubtful(var analyte, var doubts) ->
                refused("review.labs.not-kept.doubtful", words.wording().test(analyte));
            case LabRecorded.InTheFuture(var analyte) -> {
                inTheFuture.run();
                yield false;
            }
        };
    }

    private String critical(List<LabResult> results) {
        String tests = results.stream()
                .filter(result -> result.standing() == Standing.CRITICAL)
                .map(result -> words.wording().test(result.value().analyte()))
                .collect(Collectors.joining(", "));
        return tests.isEmpty() ? "" : words.wording().say("review.labs.kept.critical", tests) + " ";
    }

    private String withdrawn(List<LabResult> results) {
        String tests = results.stream()
                .map(result -> words.wording().test(result.value().analyte()))
                .collect(Collectors.joining(", "));
        return tests.isEmpty() ? "" : " " + words.wording().say("review.labs.kept.withdrawn", tests);
    }

    private boolean refused(String key, String test) {
        Notice.show(words.wording().say(key, test));
        return false;
    }

    private String said(List<LabResult> results) {
        if (results.isEmpty()) {
            return words.wording().say("review.labs.kept.known");
        }
        boolean late = results.stream().anyMatch(LabResult::late);
        String computed = results.stream()
                .filter(result -> result.origin() == LabResult.Origin.COMPUTED)
                .map(result -> words.wording().test(result.value().analyte()))
                .collect(Collectors.joining(", "));
        String kept = words.wording().say(late ? "review.labs.kept.late" : "review.labs.kept", results.size());
        return computed.isEmpty() ? kept : kept + " " + words.wording().say("review.labs.kept.computed", computed);
    }
}
