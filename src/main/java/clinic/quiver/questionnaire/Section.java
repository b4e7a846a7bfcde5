package clinic.quiver.questionnaire;

import java.util.List;

/** A group of items under one heading, as staff read them. */
public record Section(String id, List<LinkId> items) {
    public Section {
        items = List.copyOf(items);
    }
}
