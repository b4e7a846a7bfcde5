package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.MotorNeuronSigns;
import clinic.quiver.observation.MotorNeuronSigns.Region;
import clinic.quiver.observation.MotorRegion;
import clinic.quiver.observation.Spot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Upper and lower motor neuron signs by region against the Gold Coast criteria: information, not a diagnosis. */
final class MotorSigns extends Section {

    private static final String NONE = "–";

    private final OpenExamination examination;

    MotorSigns(OpenExamination examination) {
        this.examination = examination;
        addClassName("motor-signs");
        setVisible(false);
    }

    /** Shows the signs; nothing before anything was examined. */
    void show(Examination now) {
        removeAll();
        setVisible(!now.grades().isEmpty());
        MotorNeuronSigns signs = MotorNeuronSigns.of(examination.content(), now);
        Paragraph pattern = new Paragraph(
                getTranslation("review.motor.pattern." + signs.pattern().name()));
        pattern.addClassName("motor-pattern");
        Paragraph missing = new Paragraph(getTranslation("review.motor.missing"));
        Paragraph source = new Paragraph(getTranslation("review.motor.source"));
        source.addClassName("quiet");
        add(new H3(getTranslation("review.motor.title")), table(signs.regions()), pattern, missing, source);
    }

    private Component table(Map<MotorRegion, Region> regions) {
        List<String> heads = Stream.of("region", "upper", "lower", "open")
                .map(column -> getTranslation("review.motor." + column))
                .toList();
        HtmlContainer head = new HtmlContainer("tr");
        heads.forEach(text -> head.add(heading(text, "col")));
        HtmlContainer table = new HtmlContainer("table");
        table.add(head);
        regions.forEach((region, signs) -> {
            HtmlContainer row = new HtmlContainer("tr");
            row.add(heading(getTranslation("review.motor." + region.code()), "row"));
            List<String> cells = List.of(
                    words(signs.upper()),
                    lower(signs),
                    signs.open().isEmpty() ? NONE : "" + signs.open().size());
            for (int i = 0; i < cells.size(); i++) {
                HtmlContainer cell = new HtmlContainer("td");
                cell.setText(cells.get(i));
                cell.getElement().setAttribute("data-head", heads.get(i + 1));
                row.add(cell);
            }
            table.add(row);
        });
        return table;
    }

    private static Component heading(String text, String scope) {
        HtmlContainer heading = new HtmlContainer("th");
        heading.setText(text);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private String lower(Region signs) {
        String words = words(signs.lower());
        return signs.lowerShown() ? getTranslation("review.motor.shown", words) : words;
    }

    private String words(List<Spot> spots) {
        String words = examination.content().blocks().stream()
                .map(block -> words(block, spots))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? NONE : words;
    }

    private String words(ExaminationBlock block, List<Spot> spots) {
        String places = block.items().stream()
                .flatMap(item -> item.spots().stream()
                        .filter(spots::contains)
                        .map(spot -> examination.words().spot(item, spot)))
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : examination.words().block(block) + ": " + places;
    }
}
