package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A chart for every test of which the patient has two results or more, over all visits. */
final class LabTrends extends Div {

    private final LabWords words;

    LabTrends(LabWords words) {
        this.words = words;
        addClassName("trends");
    }

    /** Shows the charts; whether there is any. */
    boolean show(Review review) {
        removeAll();
        Set<List<Object>> samples = new HashSet<>();
        Map<LinkId, List<LabResult>> byTest = review.labs().stream()
                .filter(result -> samples.add(List.of(result.value().analyte(), result.sampledAt())))
                .collect(Collectors.groupingBy(
                        result -> result.value().analyte(), LinkedHashMap::new, Collectors.toList()));
        words.catalogue().analytes().stream()
                .filter(analyte -> byTest.getOrDefault(analyte.key(), List.of()).size() > 1)
                .forEach(analyte -> add(new TrendChart(
                        analyte,
                        byTest.getOrDefault(analyte.key(), List.of()).reversed(),
                        review.labPatient(),
                        words)));
        return getComponentCount() > 0;
    }
}
