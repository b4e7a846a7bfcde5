package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.BodySite.Side;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Places on the body, in words: each region with left, right and both. */
final class BodyMapControl extends ItemControl {

    private static final Set<BodyRegion> IN_THE_MIDDLE = Set.of(BodyRegion.TONGUE);

    private final Map<BodyRegion, Options> regions = new EnumMap<>(BodyRegion.class);
    private final Escapes escapes;

    BodyMapControl(Item item, Words words) {
        Div list = new Div();
        list.addClassName("body-map");
        escapes = new Escapes(item.linkId().value(), true, this::unmark);
        for (String code : item.options()) {
            BodyRegion region = BodyRegion.ofCode(code);
            list.add(regionOf(region, words.bodyRegion(region)));
        }
        add(list, escapes);
    }

    private HtmlContainer regionOf(BodyRegion region, String name) {
        HtmlContainer legend = new HtmlContainer("legend");
        legend.setText(name);
        HtmlContainer group = new HtmlContainer("fieldset");
        group.addClassName("region");
        Set<String> sides = Set.of(code(Side.LEFT), code(Side.RIGHT), code(Side.BOTH));
        Options options = Options.several(region.code(), sides);
        if (IN_THE_MIDDLE.contains(region)) {
            offer(options, Side.BOTH, "tablet.here");
        } else {
            offer(options, Side.LEFT, "tablet.left");
            offer(options, Side.RIGHT, "tablet.right");
            offer(options, Side.BOTH, "tablet.both");
        }
        regions.put(region, options);
        group.add(legend, options);
        return group;
    }

    private void offer(Options options, Side side, String key) {
        options.offer(code(side), getTranslation(key));
    }

    private static String code(Side side) {
        return side.name();
    }

    private void unmark() {
        regions.values().forEach(options -> options.choose(Set.of()));
    }

    @Override
    Reading read() {
        TreeSet<BodySite> sites = new TreeSet<>();
        regions.forEach((region, options) ->
                options.chosen().forEach(side -> sites.add(new BodySite(region, Side.valueOf(side)))));
        if (!sites.isEmpty()) {
            return Reading.of(new Answer.BodySites(sites));
        }
        return escapes.answer().map(Reading::of).orElseGet(Reading.Nothing::new);
    }

    @Override
    List<String> draft() {
        List<String> draft = new ArrayList<>(escapes.draft());
        regions.forEach((region, options) ->
                options.chosen().forEach(side -> draft.add(new BodySite(region, Side.valueOf(side)).code())));
        return draft;
    }

    @Override
    void restore(List<String> draft) {
        escapes.restore(draft);
        List<BodySite> sites = draft.stream()
                .filter(code -> code.contains(":"))
                .map(BodySite::ofCode)
                .toList();
        regions.forEach((region, options) -> options.choose(sites.stream()
                .filter(site -> site.region() == region)
                .map(site -> code(site.side()))
                .toList()));
    }

    @Override
    void focusFirst() {
        regions.values().stream().findFirst().ifPresent(Options::focusFirst);
    }
}
