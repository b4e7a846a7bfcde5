package clinic.quiver.review.ui;

import clinic.quiver.handout.Composition;
import clinic.quiver.handout.Handout;
import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.HandoutService.Released;
import clinic.quiver.handout.HandoutTexts;
import clinic.quiver.handout.HandoutWish;
import clinic.quiver.handout.SheetEdit;
import clinic.quiver.shared.PrinterBusyException;
import clinic.quiver.shared.VisitId;
import clinic.quiver.shared.ui.FormDialog;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sheets as they would be printed, with what the safety rules changed; the clinician releases them from here. */
final class HandoutDialog extends FormDialog {

    private final HandoutService handouts;
    private final HandoutTexts texts;
    private final Wording wording;
    private final VisitId visit;
    private final HandoutWish wish;
    private final Runnable onRelease;
    private final CheckboxGroup<String> holds;
    private final Button release;
    private final Map<String, SheetEditor> editors = new LinkedHashMap<>();
    private Map<String, SheetEdit> untouched = Map.of();

    HandoutDialog(
            HandoutService handouts,
            HandoutTexts texts,
            Wording wording,
            VisitId visit,
            HandoutWish wish,
            Runnable onRelease) {
        super(UI.getCurrent().getTranslation("review.handouts.preview-title"));
        this.handouts = handouts;
        this.texts = texts;
        this.wording = wording;
        this.visit = visit;
        this.wish = wish;
        this.onRelease = onRelease;
        this.holds = new CheckboxGroup<>(getTranslation("review.handouts.holds"));
        this.release = new Button(getTranslation("review.handouts.release"), clicked -> release());
        holds.setItemLabelGenerator(texts::reason);
        holds.setVisible(false);
        release.addThemeVariants(ButtonVariant.PRIMARY);
        release.setDisableOnClick(true);
        addClassName("handout-dialog");
        setWidth("76rem");
        getFooter().add(cancelButton(), release);
        handouts.preview(visit, wish)
                .ifPresentOrElse(this::show, () -> refuse(getTranslation("review.handouts.not-assessed")));
    }

    private void show(Composition composition) {
        switch (composition) {
            case Composition.Composed(Handout handout) -> show(handout);
            case Composition.Refused(List<Composition.Refusal> refusals) ->
                refusals.forEach(refusal -> refuse(getTranslation(
                        "review.handouts.refused", texts.title(refusal.sheetId()), texts.reason(refusal.ruleId()))));
            case Composition.NeedsLab lab ->
                refuse(getTranslation(
                        "review.handouts.needs-lab",
                        texts.title(lab.sheetId()),
                        wording.answers().shortLabel(lab.lab()),
                        wording.answers().number(lab.below()) + " "
                                + wording.answers().unit(lab.lab()),
                        lab.days()));
        }
    }

    private void show(Handout handout) {
        List<String> open = handout.openHolds().stream()
                .map(Handout.Hold::ruleId)
                .distinct()
                .toList();
        holds.setVisible(!open.isEmpty());
        holds.setItems(open);
        add(holds);
        if (!handout.decisions().isEmpty()) {
            add(changes(handout.decisions()));
        }
        Pre text = new Pre(handout.text());
        text.addClassName("handout-text");
        text.getElement().setAttribute("lang", handout.language().code());
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("review.handouts.preview"));
        Div changing = new Div();
        changing.addClassName("sheet-editors");
        changing.getElement().setAttribute("lang", handout.language().code());
        for (Handout.Sheet sheet : handout.sheets()) {
            SheetEditor editor = new SheetEditor(
                    sheet,
                    handouts.partsOf(handout, sheet),
                    texts,
                    () -> text.setText(handouts.edited(handout, edits()).text()));
            editors.put(sheet.id(), editor);
            changing.add(editor);
        }
        untouched = edits();
        Div both = new Div(changing, text);
        both.addClassName("handout-both");
        add(both);
    }

    @Override
    protected boolean wouldLose() {
        return !edits().equals(untouched);
    }

    private Map<String, SheetEdit> edits() {
        return editors.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, editor -> editor.getValue().edit()));
    }

    private Component changes(List<Handout.Decision> decisions) {
        UnorderedList list = new UnorderedList();
        decisions.stream()
                .map(decision -> getTranslation(
                        "review.handouts.effect." + decision.effect().name(), texts.reason(decision.ruleId())))
                .distinct()
                .forEach(words -> list.add(new ListItem(words)));
        return new NativeDetails(getTranslation("review.handouts.changes", decisions.size()), list);
    }

    private void release() {
        try {
            tell(handouts.release(visit, wish.confirming(holds.getValue()).with(edits())));
        } catch (PrinterBusyException _) {
            Notice.show(getTranslation("review.handouts.busy"));
            release.setEnabled(true);
        }
    }

    private void tell(Released released) {
        switch (released) {
            case Released.Done(var _, boolean onPhone) -> {
                close();
                Notice.show(getTranslation(
                        wish.onPhone() && !onPhone ? "review.handouts.released-no-phone" : "review.handouts.released"));
                onRelease.run();
            }
            case Released.HoldsOpen open -> {
                holds.setErrorMessage(getTranslation("review.handouts.holds-open"));
                holds.setInvalid(true);
                release.setEnabled(true);
            }
            case Released.NotComposed(Composition why) -> show(why);
            case Released.NotAssessed none -> refuse(getTranslation("review.handouts.not-assessed"));
        }
    }

    private void refuse(String words) {
        Paragraph why = new Paragraph(words);
        why.addClassName("caution");
        why.getElement().setAttribute("role", "alert");
        add(why);
        release.setEnabled(false);
    }
}
