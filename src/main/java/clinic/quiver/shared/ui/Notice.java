package clinic.quiver.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.time.Duration;

/** Short words at the edge of the screen about what was just done. */
public final class Notice {

    private static final Duration READ = Duration.ofSeconds(6);
    private static final Duration THOUGHT_OVER = Duration.ofSeconds(15);

    private Notice() {}

    /** Says what was done, or why not. */
    public static void show(String text) {
        Notification.show(text, (int) READ.toMillis(), Notification.Position.BOTTOM_START);
    }

    /** Says what was done and offers to take it back. */
    public static void showWithUndo(String text, String undoText, Runnable undo) {
        Notification notification = new Notification();
        notification.setDuration((int) THOUGHT_OVER.toMillis());
        notification.setPosition(Notification.Position.BOTTOM_START);
        Button button = new Button(undoText, clicked -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        HorizontalLayout line = new HorizontalLayout(new Span(text), button);
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        notification.add(line);
        notification.open();
    }
}
