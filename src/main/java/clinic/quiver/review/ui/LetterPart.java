package clinic.quiver.review.ui;

import clinic.quiver.review.Letter;
import clinic.quiver.review.Letter.Section;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** One part of a letter, to be written otherwise than the record fills it in; says when the record is newer. */
final class LetterPart extends Div {

    private final String key;
    private final DraftArea text;

    /**
     * A part with its text.
     *
     * @param record the letter as the record fills it in now
     * @param changed takes every text that can be stored
     * @param seen hears that the clinician keeps their own words beside what the record says now
     */
    LetterPart(Section section, Letter record, Consumer<String> changed, Runnable seen) {
        key = section.key();
        text = new DraftArea(section.heading(), () -> read(changed), () -> {});
        text.setValue(section.text());
        text.setMaxRows(10);
        add(text);
        record.sections().stream()
                .filter(fresh -> fresh.key().equals(section.key()))
                .map(Section::filled)
                .filter(section::isOvertaken)
                .findFirst()
                .ifPresent(fresh -> add(newer(fresh, changed, seen)));
    }

    /** A letter with what is written here. */
    Letter writtenInto(Letter letter) {
        return letter.with(key, text.getValue());
    }

    private Div newer(String fresh, Consumer<String> changed, Runnable seen) {
        Div newer = new Div();
        newer.addClassName("letter-newer");
        newer.getElement().setAttribute("role", "status");
        Paragraph says = new Paragraph(
                getTranslation("review.letters.newer", fresh.isBlank() ? getTranslation("review.answer.none") : fresh));
        says.addClassName("as-written");
        NativeButton take = new NativeButton(getTranslation("review.letters.take"), clicked -> {
            text.setValue(fresh);
            changed.accept(fresh);
            seen.run();
            newer.setVisible(false);
        });
        NativeButton keep = new NativeButton(getTranslation("review.letters.keep-mine"), clicked -> {
            seen.run();
            newer.setVisible(false);
        });
        take.addClassName("small-act");
        keep.addClassName("small-act");
        newer.add(says, take, keep);
        return newer;
    }

    private void read(Consumer<String> changed) {
        if (!text.refuseUnfit()) {
            changed.accept(text.getValue());
        }
    }
}
