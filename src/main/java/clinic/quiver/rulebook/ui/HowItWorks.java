package clinic.quiver.rulebook.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** How a level comes about, in a few sentences. */
final class HowItWorks extends NativeDetails {

    HowItWorks(String version) {
        addClassNames("card", "how-it-works");
        setSummaryText(getTranslation("rulebook.how.title", version));
        UnorderedList list = new UnorderedList();
        for (String part : List.of("fires", "possible", "not-settled", "floors", "level", "self-care", "failed")) {
            list.add(new ListItem(getTranslation("rulebook.how." + part)));
        }
        setContent(list);
    }
}
