package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import clinic.quiver.review.Snippet;
import clinic.quiver.review.SnippetService;
import clinic.quiver.review.SnippetService.Stored;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.FormDialog;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;

/** Where clinicians write the snippets of their clinic. */
final class SnippetDialog extends FormDialog {

    private final SnippetService snippets;
    private final Language language;
    private final Runnable onChange;
    private final Select<Snippet> choice = new Select<>();
    private final TextField name = new TextField();
    private final Select<Language> spoken = new Select<>();
    private final TextArea words = new TextArea();
    private final Button remove;
    private Snippet edited;

    SnippetDialog(SnippetService snippets, Language language, Runnable onChange) {
        super(UI.getCurrent().getTranslation("review.snippets.title"));
        this.snippets = snippets;
        this.language = language;
        this.onChange = onChange;
        this.edited = snippets.begin(language);
        setWidth("40rem");
        choice.setLabel(getTranslation("review.snippets.choice"));
        choice.setItemLabelGenerator(
                snippet -> snippet.version() == Snippet.NEW ? getTranslation("review.snippets.new") : snippet.name());
        choice.addValueChangeListener(event -> {
            if (event.getValue() != null && !event.getValue().equals(edited)) {
                goOn(() -> edit(event.getValue()), () -> choice.setValue(edited));
            }
        });
        name.setLabel(getTranslation("review.snippets.name"));
        name.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        spoken.setLabel(getTranslation("review.snippets.language"));
        spoken.setItems(Language.values());
        spoken.setItemLabelGenerator(each -> getTranslation("review.language." + each.code()));
        words.setLabel(getTranslation("review.snippets.words"));
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setMinRows(4);
        Div fields = new Div(new Paragraph(getTranslation("review.snippets.hint")), choice, name, spoken, words);
        fields.addClassName("dialog-fields");
        add(fields);
        remove = new Button(getTranslation("review.snippets.remove"), clicked -> tell(snippets.remove(edited)));
        Button store = new Button(getTranslation("shared.save"), clicked -> store());
        store.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton(), remove, store);
        showAll();
    }

    @Override
    protected boolean wouldLose() {
        return !read().equals(edited);
    }

    private void showAll() {
        edit(listAll());
        choice.setValue(edited);
    }

    /** Offers all snippets; the new one before them. */
    private Snippet listAll() {
        List<Snippet> all = new ArrayList<>();
        all.add(snippets.begin(language));
        all.addAll(snippets.all());
        choice.setItems(all);
        return all.getFirst();
    }

    private void edit(Snippet snippet) {
        edited = snippet;
        name.setValue(snippet.name());
        spoken.setValue(snippet.language());
        words.setValue(snippet.words());
        name.setInvalid(false);
        words.setInvalid(false);
        remove.setVisible(snippet.version() != Snippet.NEW);
    }

    private Snippet read() {
        return new Snippet(edited.id(), name.getValue(), words.getValue(), spoken.getValue(), edited.version());
    }

    private void store() {
        String called = name.getValue();
        name.setInvalid(called.isBlank() || called.length() > Snippet.LONGEST_NAME || !Decision.isFit(called));
        name.setErrorMessage(getTranslation("review.snippets.name-unfit", Snippet.LONGEST_NAME));
        words.setInvalid(words.getValue().isBlank() || !Decision.isFit(words.getValue()));
        words.setErrorMessage(getTranslation("review.snippets.words-unfit", Decision.LONGEST));
        if (!name.isInvalid() && !words.isInvalid()) {
            tell(snippets.store(read()));
        }
    }

    private void tell(Stored outcome) {
        switch (outcome) {
            case DONE -> {
                Notice.show(getTranslation("shared.saved"));
                showAll();
                onChange.run();
            }
            case UNFIT -> words.setInvalid(true);
            // What was written stays, as a new snippet.
            case CHANGED_MEANWHILE -> {
                Notice.show(getTranslation("review.snippets.changed"));
                edited = listAll();
                choice.setValue(edited);
                remove.setVisible(false);
            }
        }
    }
}
