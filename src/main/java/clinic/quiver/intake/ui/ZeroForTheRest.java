package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Puts 0 into every number of a page that is still empty; the patient sees them there before going on. */
final class ZeroForTheRest extends Div {

    private final Paragraph done = new Paragraph();

    ZeroForTheRest(List<QuantityControl> numbers) {
        addClassName("zero-for-the-rest");
        NativeButton button = new NativeButton(getTranslation("tablet.zero-rest"), click -> {
            numbers.forEach(QuantityControl::zeroIfEmpty);
            done.setText(getTranslation("tablet.zero-rest.done"));
        });
        button.addClassName("quiet-button");
        done.addClassName("hint");
        done.getElement().setAttribute("role", "status");
        add(button, done);
    }
}
