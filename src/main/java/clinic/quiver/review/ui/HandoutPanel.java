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
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheets that may go home with the patient: offered, blocked with the reason, released. */
final class HandoutPanel extends ReviewPanel {

    private static final String GET_HELP_NOW = "H-NOW";
    private static final int MOST_SIGNS = 600;

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
        List<String> sheets = choice.mode() == HandoutChoice.Mode.NONE_UNTIL_SAFE
                ? List.of(GET_HELP_NOW)
                : Stream.concat(choice.offered().stream(), handouts.sheetsToWrite().stream())
                        .distinct()
                        .toList();
        if (sheets.isEmpty()) {
            content.add(new Paragraph(getTranslation("review.handouts.none")));
        } else {
            content.add(wish(sheets, others(choice, sheets), review));
        }
        if (!choice.blocked().isEmpty()) {
            UnorderedList blocked = new UnorderedList();
            blocked.addClassName("blocked-sheets");
            choice.blocked().forEach(block -> blocked.add(blocked(block, review)));
            content.add(new NativeDetails(
                    getTranslation("review.handouts.blocked", choice.blocked().size()), blocked));
        }
    }

    /** What triage neither offers nor blocks: the clinician may know a reason for it. */
    private List<String> others(StoredHandoutChoice choice, List<String> offered) {
        Set<String> blocked = choice.blocked().stream().map(StoredBlock::sheet).collect(Collectors.toSet());
        return choice.mode() == HandoutChoice.Mode.NONE_UNTIL_SAFE
                ? List.of()
                : handouts.sheets().stream()
                        .filter(sheet -> !offered.contains(sheet) && !blocked.contains(sheet))
                        .toList();
    }

    private Component wish(List<String> offered, List<String> others, Review review) {
        CheckboxGroup<String> sheets = new CheckboxGroup<>(getTranslation("review.handouts.sheets"));
        Map<String, TextArea> words = ownWords(offered);
        sheets.addValueChangeListener(changed -> words.forEach(
                (sheet, area) -> area.setVisible(changed.getValue().contains(sheet))));
        sheets.setItems(offered);
        sheets.setItemLabelGenerator(texts::title);
        CheckboxGroup<String> more = new CheckboxGroup<>();
        more.setAriaLabel(getTranslation("review.handouts.others"));
        more.setItems(others);
        more.setItemLabelGenerator(texts::title);
        Select<Language> language = new Select<>();
        language.setLabel(getTranslation("review.handouts.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("review.language." + each.code()));
        language.addValueChangeListener(changed -> language.setHelperText(
                handouts.isUnreviewed(changed.getValue()) ? getTranslation("review.handouts.unreviewed") : ""));
        language.setValue(review.patient().details().language());
        Checkbox large = new Checkbox(getTranslation("review.handouts.large"));
        Checkbox black = new Checkbox(getTranslation("review.handouts.black"));
        Checkbox phone = new Checkbox(getTranslation("review.handouts.phone"));
        phone.setVisible(handouts.isForPhones());
        Button preview = new Button(getTranslation("review.handouts.preview"), clicked -> {
            List<String> chosen = Stream.concat(
                            offered.stream().filter(sheets.getValue()::contains),
                            others.stream().filter(more.getValue()::contains))
                    .toList();
            sheets.setErrorMessage(getTranslation("review.handouts.choose"));
            sheets.setInvalid(chosen.isEmpty());
            if (!chosen.isEmpty()) {
                PageLayout layout = new PageLayout(
                        paper, large.getValue(), black.getValue() ? PageLayout.Ink.BLACK : PageLayout.Ink.COLOUR);
                preview(new HandoutWish(
                        chosen,
                        language.getValue(),
                        layout,
                        Set.of(),
                        written(words, chosen),
                        Map.of(),
                        phone.getValue()));
            }
        });
        Div wish = new Div(sheets);
        if (!others.isEmpty()) {
            wish.add(new NativeDetails(getTranslation("review.handouts.others"), more));
        }
        words.values().forEach(wish::add);
        wish.add(language, large, black, phone, preview);
        wish.addClassName("handout-wish");
        return wish;
    }

    private Map<String, TextArea> ownWords(List<String> offered) {
        Map<String, TextArea> areas = new LinkedHashMap<>();
        handouts.sheetsToWrite().stream().filter(offered::contains).forEach(sheet -> {
            TextArea area = new TextArea(getTranslation("review.handouts.words", texts.title(sheet)));
            area.setHelperText(getTranslation("review.handouts.words-help"));
            area.setMaxLength(MOST_SIGNS);
            area.setWidthFull();
            area.setVisible(false);
            areas.put(sheet, area);
        });
        return areas;
    }

    private static Map<String, String> written(Map<String, TextArea> words, List<String> chosen) {
        return words.entrySet().stream()
                .filter(area -> chosen.contains(area.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, area -> area.getValue().getValue()));
    }

    private void preview(HandoutWish wish) {
        new HandoutDialog(handouts, texts, wording, open.visit(), wish, () -> show(open.seen())).open();
    }

    private ListItem blocked(StoredBlock block, Review review) {
        return new ListItem(
                new Span(texts.title(block.sheet())), new EvidenceList(review, wording, showAnswer, block.because()));
    }

    // Read only when it is asked for: it is a read of the record of its own, and leaves its own trace.
    private Component copy(ReleasedHandout handout) {
        NativeDetails copy = new NativeDetails();
        copy.setSummaryText(getTranslation("review.handouts.copy"));
        copy.addToggleListener(toggled -> {
            if (copy.isOpen() && copy.getContent() == null) {
                copy.setContent(new ClinicianCopyList(handouts.copyOf(handout.id()), texts));
            }
        });
        return copy;
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
            list.add(new ListItem(pdf, when, copy(handout)));
        }
        return list;
    }
}
