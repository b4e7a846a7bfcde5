package clinic.quiver.intake.ui;

import clinic.quiver.intake.Screen;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows all answers, each with a way to change it, before they are handed in. */
final class CheckPage extends TabletPage {

    private final Words words;
    private final AnswerWords answerWords;
    private final Consumer<String> change;

    CheckPage(
            Screen.Checking checking,
            Words words,
            AnswerWords answerWords,
            Consumer<String> change,
            Runnable goBack,
            Runnable stop,
            Runnable handIn) {
        super("");
        this.words = words;
        this.answerWords = answerWords;
        this.change = change;
        heading().setText(getTranslation("tablet.check.title"));
        Div list = new Div();
        list.addClassName("all-answers");
        checking.pages().forEach(page -> list.add(sectionOf(page)));
        add(
                summary(),
                waysAway(Optional.of(goBack), stop),
                heading(),
                new Paragraph(getTranslation("tablet.check.hint")),
                list,
                mainButton("tablet.check.hand-in", handIn));
    }

    @Override
    Optional<String> saved() {
        return Optional.of(getTranslation("tablet.check.saved"));
    }

    private Section sectionOf(Screen.Checked page) {
        boolean single = page.page().style() == PageStyle.SINGLE;
        String title = words.pageTitle(page.page().id())
                .orElseGet(() -> words.question(page.page().items().getFirst()));
        NativeButton button = new NativeButton(
                getTranslation("tablet.check.change"),
                click -> change.accept(page.page().id()));
        button.addClassName("quiet-button");
        // Two pages of one instrument have the same title.
        String changed = page.page().style() == PageStyle.INSTRUMENT
                ? words.row(page.page().items().getFirst())
                : title;
        button.setAriaLabel(getTranslation("tablet.check.change") + ": " + changed);
        Section section = new Section(new H2(title));
        if (single) {
            page.answers().forEach((item, answer) -> section.add(new Paragraph(answerWords.of(item, answer))));
        } else {
            section.add(rows(page.answers()));
        }
        section.add(button);
        return section;
    }

    private DescriptionList rows(Map<LinkId, Answer> answers) {
        DescriptionList list = new DescriptionList();
        answers.forEach((item, answer) -> {
            list.add(new DescriptionList.Term(words.row(item)));
            list.add(new DescriptionList.Description(answerWords.of(item, answer)));
        });
        return list;
    }
}
