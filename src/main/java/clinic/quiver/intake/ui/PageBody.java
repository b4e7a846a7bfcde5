package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.LinkId;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;

/** What stands between a page's heading and its main button: the controls of all its items. */
abstract sealed class PageBody extends Div permits ItemsBody, CheckListBody {

    /** What each item holds now. */
    abstract Map<LinkId, Reading> read();

    /** Shows at its field what needs another look; an item without words needs none. */
    abstract void show(Map<LinkId, String> faults);

    abstract void focus(LinkId item);

    /** What stands in each control, word for word. */
    abstract Map<LinkId, List<String>> draft();

    abstract void restore(Map<LinkId, List<String>> draft);
}
