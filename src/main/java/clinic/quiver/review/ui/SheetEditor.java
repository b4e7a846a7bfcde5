package clinic.quiver.review.ui;

import clinic.quiver.handout.EditablePart;
import clinic.quiver.handout.Handout;
import clinic.quiver.handout.HandoutTexts;
import clinic.quiver.handout.SheetEdit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a clinician changes on one sheet: lines ticked and moved, locked lines unlocked with a reason, own sentences. */
final class SheetEditor extends NativeDetails {

    private static final int MOST_SIGNS = 600;

    private final HandoutTexts reasons;
    private final Runnable onChange;
    private final List<List<EditedLine>> parts = new ArrayList<>();
    private final Div content = new Div();
    private final TextArea own = new TextArea();

    SheetEditor(Handout.Sheet sheet, List<EditablePart> editable, HandoutTexts reasons, Runnable onChange) {
        this.reasons = reasons;
        this.onChange = onChange;
        addClassName("sheet-editor");
        setSummaryText(getTranslation("review.handouts.edit", sheet.title()));
        editable.forEach(this::addPart);
        own.setLabel(getTranslation("review.handouts.own"));
        own.setHelperText(getTranslation("review.handouts.own-help"));
        own.setMaxLength(MOST_SIGNS);
        own.setValueChangeMode(ValueChangeMode.LAZY);
        own.setWidthFull();
        own.addValueChangeListener(changed -> onChange.run());
        content.add(own);
        setContent(content);
    }

    /** What was changed so far. */
    SheetEdit edit() {
        Set<String> leftOut = new HashSet<>();
        List<String> order = new ArrayList<>();
        Map<String, String> unlocked = new HashMap<>();
        for (List<EditedLine> part : parts) {
            for (EditedLine line : part) {
                order.add(line.lineId());
                if (!line.stands()) {
                    leftOut.add(line.lineId());
                }
                line.reason().ifPresent(reason -> unlocked.put(line.lineId(), reason));
            }
        }
        return new SheetEdit(leftOut, order, own.getValue().lines().toList(), unlocked);
    }

    private void addPart(EditablePart part) {
        List<EditedLine> lines = new ArrayList<>();
        OrderedList list = new OrderedList();
        list.addClassName("edited-lines");
        for (EditablePart.Line line : part.lines()) {
            EditedLine edited = new EditedLine(line, reasons, moved -> move(list, lines, moved), onChange);
            edited.onTick(() -> part.foods() && lines.stream().noneMatch(EditedLine::stands));
            lines.add(edited);
            list.add(edited);
        }
        parts.add(lines);
        showEnds(lines);
        content.add(new H3(part.heading()), list);
    }

    private void move(OrderedList list, List<EditedLine> lines, EditedLine.Move move) {
        int from = lines.indexOf(move.line());
        int to = from + move.by();
        if (to < 0 || to >= lines.size()) {
            return;
        }
        lines.remove(from);
        lines.add(to, move.line());
        list.remove(move.line());
        list.addComponentAtIndex(to, move.line());
        showEnds(lines);
        move.line().focusAfter(move);
        onChange.run();
    }

    private static void showEnds(List<EditedLine> lines) {
        lines.forEach(line -> line.showEnds(line == lines.getFirst(), line == lines.getLast()));
    }
}
