package clinic.quiver.rulebook;

import clinic.quiver.access.ContentSignOff;
import clinic.quiver.access.ContentVersion;
import clinic.quiver.triage.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * How things stand, for administrators: nothing of any patient.
 *
 * @param content the clinical content that is running
 * @param signOff who answers for clinical content, perhaps for another one than is running
 * @param overdue what its owners have not looked at again in time
 * @param replay the latest replay under edited content
 */
public record Status(
        ContentVersion content,
        Optional<ContentSignOff> signOff,
        List<Overdue> overdue,
        Optional<Replay> replay,
        Versions versions) {

    public Status {
        overdue = List.copyOf(overdue);
    }

    /** Whether somebody answers for exactly the running content. */
    public boolean isSignedOff() {
        return signOff.filter(signed -> signed.contentHash().equals(content.hash()))
                .isPresent();
    }

    /** A part of the rule book whose review is overdue. */
    public record Overdue(String id, Provenance provenance) {}

    /**
     * What Quiver runs on.
     *
     * @param quiver empty where it was not built as a jar
     * @param migration the newest migration of the database, such as {@code 0008}
     */
    public record Versions(Optional<String> quiver, String java, String database, String migration) {}
}
