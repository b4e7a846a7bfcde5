package clinic.quiver.review.ui;

import clinic.quiver.review.DecisionContent;
import clinic.quiver.review.Orders;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is ordered: suggested by the findings, taken from the content's list, or in the clinician's own lines. */
final class OrderFields extends Div {

    private final DecisionContent content;
    private final CheckboxGroup<String> orders = new CheckboxGroup<>();
    private final TakeFrom<String> more;
    private final DraftArea others;
    private List<String> suggested = List.of();
    private List<String> offered = List.of();

    OrderFields(DecisionContent content, Language language, Runnable changed, Runnable left) {
        this.content = content;
        addClassName("order-fields");
        orders.setLabel(getTranslation("review.decision.orders"));
        orders.setItemLabelGenerator(code -> content.order(code, language));
        orders.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        more = new TakeFrom<>(
                getTranslation("review.decision.orders.more"), code -> content.order(code, language), code -> {
                    Set<String> now = new LinkedHashSet<>(orders.getValue());
                    now.add(code);
                    offer(now);
                    changed.run();
                });
        others = new DraftArea(getTranslation("review.decision.orders.others"), changed, left);
        add(orders, more, others);
        offer(Set.of());
    }

    /** What an assessment suggests stands ready to be ticked. */
    void suggestFor(Optional<Assessment> assessment) {
        suggested = assessment.map(content::suggestedBy).orElse(List.of());
        offer(orders.getValue());
    }

    Orders read() {
        return new Orders(List.copyOf(orders.getValue()), others.getValue());
    }

    void write(Orders now) {
        offer(new LinkedHashSet<>(now.codes()));
        others.setValue(now.others());
    }

    DraftArea others() {
        return others;
    }

    private void offer(Set<String> chosen) {
        Set<String> now = new LinkedHashSet<>(content.orders());
        now.removeIf(code -> !suggested.contains(code) && !chosen.contains(code));
        // What only an earlier content had stays ordered.
        now.addAll(chosen);
        if (!offered.equals(List.copyOf(now))) {
            offered = List.copyOf(now);
            orders.setItems(offered);
            more.setItems(content.orders().stream()
                    .filter(code -> !offered.contains(code))
                    .toList());
        }
        orders.setHelperText(
                suggested.isEmpty() ? "" : getTranslation("review.decision.orders.suggested", suggested.size()));
        orders.setValue(Set.copyOf(chosen));
    }
}
