package clinic.quiver.questionnaire;

import java.util.List;

/**
 * One screen of the tablet. It is shown when at least one of its items is, and shows only those.
 *
 * @param id permanent name, by which its title and hint are found
 */
public record Page(String id, PageStyle style, List<LinkId> items) {
    public Page {
        items = List.copyOf(items);
    }
}
