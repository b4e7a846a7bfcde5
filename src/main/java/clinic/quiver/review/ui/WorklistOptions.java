package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistColumn;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;

/** Which columns the clinician wants, and whether single keys move in the list; kept with the account. */
final class WorklistOptions extends NativeDetails {

    /**
     * The options of an open list.
     *
     * @param changed is run when something was chosen
     */
    WorklistOptions(OpenWorklist open, Runnable changed) {
        addClassName("worklist-options");
        setSummaryText(getTranslation("worklist.options"));
        CheckboxGroup<WorklistColumn> columns = new CheckboxGroup<>(getTranslation("worklist.columns"));
        columns.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        columns.setItems(WorklistColumn.values());
        columns.setItemLabelGenerator(column -> getTranslation("worklist.column." + column.name()));
        columns.setValue(open.choice().columns());
        columns.addValueChangeListener(chosen -> {
            open.choose(open.choice().withColumns(chosen.getValue()));
            changed.run();
        });
        Checkbox keys = new Checkbox(
                getTranslation("worklist.single-keys"), open.choice().keys());
        keys.addValueChangeListener(chosen -> {
            open.choose(open.choice().withKeys(chosen.getValue()));
            changed.run();
        });
        Div panel = new Div(columns, keys);
        panel.addClassName("worklist-options-panel");
        setContent(panel);
    }
}
