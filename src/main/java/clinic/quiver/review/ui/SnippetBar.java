package clinic.quiver.review.ui;

import clinic.quiver.review.Snippet;
import clinic.quiver.review.SnippetService;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.function.Consumer;

/** The clinic's snippets: one is put into the note by typing its name or choosing it, and they are edited from here. */
final class SnippetBar extends Div {

    private final SnippetService snippets;
    private final Language language;
    private final TakeFrom<Snippet> choice;

    SnippetBar(SnippetService snippets, Language language, Consumer<String> insert) {
        this.snippets = snippets;
        this.language = language;
        addClassName("snippet-bar");
        choice = new TakeFrom<>(
                getTranslation("review.snippets.insert"), this::name, snippet -> insert.accept(snippet.words()));
        Button edit = new Button(
                getTranslation("review.snippets.edit"),
                clicked -> new SnippetDialog(snippets, language, this::show).open());
        edit.setAriaLabel(getTranslation("review.snippets.edit-all"));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        add(choice, edit);
        show();
    }

    private void show() {
        choice.setItems(snippets.all().stream()
                .sorted(Comparator.comparing(snippet -> snippet.language() != language))
                .toList());
    }

    private String name(Snippet snippet) {
        return snippet.language() == language
                ? snippet.name()
                : getTranslation(
                        "review.snippets.in",
                        snippet.name(),
                        getTranslation("review.language." + snippet.language().code()));
    }
}
