package clinic.quiver.review.ui;

import clinic.quiver.review.Letter;
import clinic.quiver.review.LetterDraft;
import clinic.quiver.review.LetterService.Kept;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.FormDialog;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;

/** Where a letter is written: its parts on one side, as they will be printed on the other; keeps itself. */
final class LetterDialog extends FormDialog {

    private final LetterDesk desk;
    private final Letter.Kind kind;
    private final Select<Language> language = new Select<>();
    private final Div parts = new Div();
    private final DraftArea addressee;
    private final LetterPreview preview = new LetterPreview();
    private final Span state = new Span();
    private Letter letter;
    private int version;

    LetterDialog(LetterDesk desk, Letter.Kind kind, Language spoken, Runnable onClose) {
        super(UI.getCurrent().getTranslation("review.letters.dialog." + kind.name()));
        this.desk = desk;
        this.kind = kind;
        Optional<LetterDraft> draft = desk.draft(kind);
        Letter record = desk.fromRecord(
                kind, draft.map(found -> found.letter().language()).orElse(spoken));
        this.letter = draft.map(found -> found.letter().refilledFrom(record)).orElse(record);
        this.version = draft.map(LetterDraft::version).orElse(LetterDraft.NEW);
        setWidth("min(84rem, 96vw)");
        setHeight("94vh");
        language.setLabel(getTranslation("review.letters.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("review.language." + each.code()));
        language.setValue(letter.language());
        language.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                goOn(() -> speak(event.getValue()), () -> language.setValue(letter.language()));
            }
        });
        addressee = new DraftArea(getTranslation("review.letters.addressee"), this::readAddressee, () -> {});
        state.addClassName("saved-state");
        state.getElement().setAttribute("role", "status");
        Div form = new Div(language, addressee, parts);
        form.addClassName("letter-form");
        Div both = new Div(form, preview);
        both.addClassName("letter-both");
        add(both);
        Button discard = new Button(getTranslation("review.letters.discard"), clicked -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Button done = new Button(getTranslation("shared.done"), clicked -> leave());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(discard, state, done);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                onClose.run();
            }
        });
        if (draft.filter(found -> found.letter().equals(letter)).isPresent()) {
            preview.show(letter);
        } else {
            keep(letter);
        }
        build();
    }

    @Override
    protected boolean wouldLose() {
        return !asWritten().equals(letter);
    }

    // The letter is what is stored; what could not be stays in the fields.
    private Letter asWritten() {
        Letter written = letter.to(addressee.getValue());
        for (Component part : parts.getChildren().toList()) {
            if (part instanceof LetterPart mine) {
                written = mine.writtenInto(written);
            }
        }
        return written;
    }

    private void speak(Language chosen) {
        keep(letter.refilledFrom(desk.fromRecord(kind, chosen)));
        build();
    }

    private void build() {
        addressee.setValue(letter.addressee());
        parts.removeAll();
        Letter record = desk.fromRecord(kind, letter.language());
        letter.sections()
                .forEach(section -> parts.add(new LetterPart(
                        section, record, text -> keep(letter.with(section.key(), text)), this::takeAsSeen)));
    }

    private void readAddressee() {
        if (!addressee.refuseUnfit()) {
            keep(letter.to(addressee.getValue()));
        }
    }

    private void takeAsSeen() {
        keep(letter.seenBeside(desk.fromRecord(kind, letter.language())));
    }

    private void keep(Letter now) {
        Kept outcome = desk.keep(now, version);
        switch (outcome) {
            case DONE -> {
                letter = now;
                version++;
                preview.show(letter);
                tell("review.letters.kept", false);
            }
            case ALREADY_SIGNED -> {
                desk.couldNotStore(asWritten().wordsBeyond(letter));
                Notice.show(getTranslation("review.letters.already-signed"));
                close();
            }
            case CHANGED_MEANWHILE -> tell("review.letters.changed", true);
            case UNFIT_TEXT -> tell("review.decision.unfit", true);
        }
    }

    private void tell(String key, boolean isUnsaved) {
        state.setText(getTranslation(key));
        state.setClassName("is-unsaved", isUnsaved);
    }

    private void discard() {
        if (desk.discard(kind)) {
            Notice.show(getTranslation("review.letters.discarded"));
        }
        close();
    }
}
