package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import java.util.List;

/**
 * What is known of the item that a condition asks for.
 *
 * @param item the item, sum or score
 * @param open the items whose answers are missing behind it; empty when it is known
 */
public record Evidence(LinkId item, Reply reply, List<LinkId> open) {
    public Evidence {
        open = List.copyOf(open);
    }
}
