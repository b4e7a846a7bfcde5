package clinic.quiver.shared.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;

/** What a page says by itself while it cannot reach the server. */
public final class ConnectionWords {

    private ConnectionWords() {}

    /** Puts the words in the language that a page speaks now. */
    public static void in(UI ui) {
        ReconnectDialogConfiguration words = ui.getReconnectDialogConfiguration();
        words.setDialogText(ui.getTranslation("shared.connection.lost"));
        words.setDialogTextGaveUp(ui.getTranslation("shared.connection.gave-up"));
    }
}
