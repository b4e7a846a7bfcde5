package clinic.quiver.access.ui;

import clinic.quiver.shared.ui.CopyLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a one-time link once; nobody can look it up again. */
final class LinkDialog extends Dialog {

    LinkDialog(String title, String text, String path, Component... more) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        add(new Paragraph(text), new CopyLink(path));
        add(more);
        Button done = new Button(getTranslation("shared.done"), clicked -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
