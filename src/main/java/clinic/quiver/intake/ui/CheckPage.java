package clinic.quiver.intake.ui;

import clinic.quiver.intake.Screen;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows all answers by their sections, each with a way to change it, before they are handed in. */
final class CheckPage extends TabletPage {

    private final Questionnaire questionnaire;
    private final Words words;
    private final AnswerWords answerWords;
    private final Consumer<String> change;

    CheckPage(
            Screen.Checking checking,
            Questionnaire questionnaire,
            Words words,
            AnswerWords answerWords,
            Consumer<String> change,
            Runnable goBack,
            Runnable stop,
            Runnable handIn) {
        super("");
        this.questionnaire = questionnaire;
        this.words = words;
        this.answerWords = answerWords;
        this.change = change;
        heading().setText(getTranslation("tablet.check.title"));
        Div list = new Div();
        list.addClassName("all-answers");
        bySection(checking.pages()).forEach((section, pages) -> list.add(outline(section, pages)));
        add(
                summary(),
                waysAway(Optional.of(goBack), stop),
                heading(),
                new Paragraph(getTranslation("tablet.check.hint")),
                // Before the answers and after them: opened, they are many screens.
                mainButton("tablet.check.hand-in", handIn),
                list,
                quietButton("tablet.check.hand-in", handIn));
    }

    private SequencedMap<String, List<Screen.Checked>> bySection(List<Screen.Checked> pages) {
        return pages.stream()
                .collect(Collectors.groupingBy(
                        page -> questionnaire
                                .item(page.page().items().getFirst())
                                .section(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private HtmlContainer outline(String section, List<Screen.Checked> pages) {
        int answers = pages.stream().mapToInt(page -> page.answers().size()).sum();
        Span number = new Span(getTranslation("tablet.check.answers", answers));
        number.addClassName("number");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.add(new H2(words.sectionTitle(section)), number);
        HtmlContainer details = new HtmlContainer("details");
        details.add(summary);
        pages.forEach(page -> details.add(sectionOf(page)));
        return details;
    }

    @Override
    Optional<String> saved() {
        return Optional.of(getTranslation("tablet.check.saved"));
    }

    private Section sectionOf(Screen.Checked page) {
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
        Section section = new Section(new H3(title));
        if (page.page().style().asksOneThing()) {
            section.add(said(page));
        } else {
            section.add(rows(page.answers()));
        }
        section.add(button);
        return section;
    }

    // Names that nobody had to write are nothing that was left out.
    private Div said(Screen.Checked page) {
        Div said = new Div();
        page.answers().forEach((item, answer) -> {
            if (page.page().style() == PageStyle.SINGLE || !(answer instanceof Answer.Skipped)) {
                said.add(new Paragraph(answerWords.of(item, answer)));
            }
        });
        return said;
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
