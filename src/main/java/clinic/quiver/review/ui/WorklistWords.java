package clinic.quiver.review.ui;

import clinic.quiver.review.Acknowledgement;
import clinic.quiver.review.Claim;
import clinic.quiver.review.WorklistEntry;
import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TakenBack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of an entry, before it is put into words of the page. */
final class WorklistWords {

    private final Wording wording;
    private final StaffId me;
    private final Clock clock;

    WorklistWords(Wording wording, StaffId me, Clock clock) {
        this.wording = wording;
        this.me = me;
        this.clock = clock;
    }

    /** The name of the soonest finding that counts, what was taken back among them; empty without any. */
    String why(WorklistEntry entry) {
        return Stream.concat(
                        entry.takenBack().stream().map(TakenBack::finding),
                        entry.assessment().map(Assessment::findings).orElse(List.of()).stream())
                .filter(finding -> finding.kind().counts())
                .min(Comparator.comparing(StoredFinding::level))
                .map(finding -> wording.rule(finding.ruleId()).name())
                .orElse("");
    }

    String time(Instant moment) {
        return wording.time(moment);
    }

    String name(StaffId staff) {
        return wording.name(staff);
    }

    boolean isMine(Claim claim) {
        return claim.by().equals(me);
    }

    /** Since the patient was checked in; empty for whoever does not wait. */
    Optional<Duration> waited(WorklistEntry entry) {
        return entry.visit()
                .waitingSince()
                .filter(since -> !entry.isGone())
                .map(since -> Duration.between(since, clock.instant()));
    }

    /** Whose word on a flag was the last. */
    Optional<Acknowledgement> lastSeen(WorklistEntry entry) {
        return entry.seen().stream().max(Comparator.comparing(Acknowledgement::at));
    }
}
