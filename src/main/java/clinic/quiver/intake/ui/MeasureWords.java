package clinic.quiver.intake.ui;

import clinic.quiver.intake.Measures;
import clinic.quiver.intake.UsMeasure;
import clinic.quiver.questionnaire.Item;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Optional;

/** Height and weight as the patient told them. */
record MeasureWords(Measures measures, UI ui) {

    /** The measure in which this patient tells an item; empty when it is told as it is stored. */
    Optional<UsMeasure> measureOf(Item item) {
        return measures == Measures.US ? UsMeasure.of(item) : Optional.empty();
    }

    /** A stored number in the patient's own units; empty when it is told as it is stored. */
    Optional<String> of(Item item, BigDecimal metric) {
        return measureOf(item).map(measure -> whole(measure, measure.fromMetric(metric)));
    }

    /** Whole inches or pounds in words. */
    String whole(UsMeasure measure, int whole) {
        return switch (measure) {
            case HEIGHT -> ui.getTranslation("tablet.height", whole / UsMeasure.FOOT, whole % UsMeasure.FOOT);
            case WEIGHT -> ui.getTranslation("tablet.weight", whole);
        };
    }
}
