package clinic.quiver.review.ui;

import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.HandoutTexts;
import clinic.quiver.handout.HandoutWish;
import clinic.quiver.handout.PageLayout;
import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.handout.ui.HandoutLink;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Review;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredBlock;
import clinic.quiver.triage.Assessment.StoredHandoutChoice;
import clinic.quiver.triage.HandoutChoice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The sheets that may go home with the patient: offered, blocked with the reason, released. */
final class HandoutPanel extends ReviewPanel {

    private static final String GET_HELP_NOW = "H-NOW";

    private final HandoutService handouts;
    private final HandoutTexts texts;
    private final PageLayout.Paper paper;
    private final OpenReview open;
    private final Wording wording;
    private final Consumer<LinkId> showAnswer;
    private final Div content = new Div();
    private List<Object> shown = List.of();

    HandoutPanel(HandoutService handouts, OpenReview open, Wording wording, Consumer<LinkId> showAnswer) {
        super("handouts");
        this.handouts = handouts;
        this.texts = handouts.texts(wording.language());
        this.paper = handouts.paper();
        this.open = open;
        this.wording = wording;
        this.showAnswer = showAnswer;
        add(content);
    }

    @Override
    void show(Review review) {
        List<ReleasedHandout> released =
                handouts.ofVisits(List.of(open.visit())).getOrDefault(open.visit(), List.of());
        List<Object> now = List.of(review.assessment().map(Assessment::handout), released);
        if (!now.equals(shown)) {
            shown = now;
            content.removeAll();
            review.assessment().map(Assessment::handout).ifPresent(choice -> add(choice, review));
            if (!released.isEmpty()) {
                content.add(released(released));
            }
        }
    }

    private void add(StoredHandoutChoice choice, Review review) {
        content.add(new Paragraph(
                getTranslation("review.handouts.mode." + choice.mode().name())));
        List<String> sheets =
                choice.mode() == HandoutChoice.Mode.NONE_UNTIL_SAFE ? List.of(GET_HELP_NOW) : choice.offered();
        if (sheets.isEmpty()) {
            content.add(new Paragraph(getTranslation("review.handouts.none")));
        } else {
            content.add(wish(sheets, review));
        }
        if (!choice.blocked().isEmpty()) {
            UnorderedList blocked = new UnorderedList();
            blocked.addClassName("blocked-sheets");
            choice.blocked().forEach(block -> blocked.add(blocked(block, review)));
            content.add(new NativeDetails(
                    getTranslation("review.handouts.blocked", choice.blocked().size()), blocked));
        }
    }

    private Component wish(List<String> offered, Review review) {
        CheckboxGroup<String> sheets = new CheckboxGroup<>(getTranslation("review.handouts.sheets"));
        sheets.setItems(offered);
        sheets.setItemLabelGenerator(texts::title);
        Select<Language> language = new Select<>();
        language.setLabel(getTranslation("review.handouts.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("review.language." + each.code()));
        language.addValueChangeListener(changed -> language.setHelperText(
                handouts.isUnreviewed(changed.getValue()) ? getTranslation("review.handouts.unreviewed") : ""));
        language.setValue(review.patient().details().language());
        Checkbox large = new Checkbox(getTranslation("review.handouts.large"));
        Button preview = new Button(getTranslation("review.handouts.preview"), clicked -> {
            List<String> chosen =
                    offered.stream().filter(sheets.getValue()::contains).toList();
            sheets.setErrorMessage(getTranslation("review.handouts.choose"));
            sheets.setInvalid(chosen.isEmpty());
            if (!chosen.isEmpty()) {
                PageLayout layout = new PageLayout(paper, large.getValue());
                preview(new HandoutWish(chosen, language.getValue(), layout, Set.of()));
            }
        });
        Div wish = new Div(sheets, language, large, preview);
        wish.addClassName("handout-wish");
        return wish;
    }

    private void preview(HandoutWish wish) {
        new HandoutDialog(handouts, texts, wording, open.visit(), wish, () -> show(open.seen())).open();
    }

    private ListItem blocked(StoredBlock block, Review review) {
        return new ListItem(
                new Span(texts.title(block.sheet())), new EvidenceList(review, wording, showAnswer, block.because()));
    }

    private Component released(List<ReleasedHandout> released) {
        UnorderedList list = new UnorderedList();
        list.addClassName("released-sheets");
        for (ReleasedHandout handout : released) {
            HandoutLink pdf = new HandoutLink(
                    handouts,
                    handout,
                    String.join(
                            ", ", handout.sheets().stream().map(texts::title).toList()));
            Span when = new Span(getTranslation(
                    "review.handouts.released-by",
                    wording.name(handout.releasedBy()),
                    wording.time(handout.releasedAt())));
            when.addClassName("quiet");
            list.add(new ListItem(pdf, when));
        }
        return list;
    }
}
