package clinic.quiver.desk.ui;

import clinic.quiver.patient.Registration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import java.util.function.Function;

/** Two people corrected the same patient: both values are shown, and either can be had until one of them is saved. */
final class TwoCorrections extends Div {

    private final Consumer<Registration> fields;

    /** Nothing to compare yet; {@code fields} shows what is to be saved. */
    TwoCorrections(Consumer<Registration> fields) {
        this.fields = fields;
        addClassName("duplicates");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * Compares.
     *
     * @param before what both saw
     * @param mine what was about to be saved
     * @param theirs what was saved meanwhile
     */
    void show(Registration before, Registration mine, Registration theirs) {
        Registration both = new Merge(before, mine, theirs).merged();
        UnorderedList changes = new UnorderedList();
        PatientWords.parts().forEach((name, part) -> {
            String label = getTranslation("desk.patient." + name);
            String now = part.apply(theirs);
            if (!now.equals(part.apply(before))) {
                String wanted = part.apply(both);
                changes.add(new ListItem(
                        wanted.equals(now)
                                ? getTranslation("desk.meanwhile.taken", label, now, part.apply(before))
                                : getTranslation("desk.meanwhile.differs", label, now, wanted)));
            }
        });
        removeAll();
        add(
                new H3(getTranslation("desk.meanwhile.title")),
                changes,
                new Paragraph(getTranslation("desk.meanwhile.text")),
                new Button(getTranslation("desk.meanwhile.theirs"), clicked -> fields.accept(theirs)),
                new Button(getTranslation("desk.meanwhile.mine"), clicked -> fields.accept(both)));
        setVisible(true);
        fields.accept(both);
    }

    /** What I changed, and what they changed where I did not. */
    private record Merge(Registration before, Registration mine, Registration theirs) {

        Registration merged() {
            return new Registration(
                    of(Registration::recordNumber),
                    of(Registration::familyName),
                    of(Registration::givenName),
                    of(Registration::birthDate),
                    of(Registration::sexAtBirth),
                    of(Registration::language),
                    of(Registration::phone));
        }

        private <T> T of(Function<Registration, T> part) {
            T wanted = part.apply(mine);
            return wanted.equals(part.apply(before)) ? part.apply(theirs) : wanted;
        }
    }
}
