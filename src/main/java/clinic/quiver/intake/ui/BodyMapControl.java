package clinic.quiver.intake.ui;

import clinic.quiver.intake.SiteWords;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.BodySite.Side;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.shared.ui.BodyMap;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Places on the body, marked on a picture or ticked in a list; the two always say the same. */
final class BodyMapControl extends ItemControl {

    private static final String AS_LIST = "list";

    private final List<BodyRegion> regions;
    private final Set<BodySite> marked = new LinkedHashSet<>();
    private final BodyMap picture;
    private final BodyList list;
    private final TwoWays ways;
    private final Paragraph inWords = new Paragraph();
    private final Escapes escapes;

    BodyMapControl(String group, Item item) {
        regions = item.options().stream().map(BodyRegion::ofCode).toList();
        List<BodySite> places = regions.stream()
                .flatMap(region -> BodySite.placesOf(region).stream())
                .toList();
        picture = new BodyMap(
                new BodyMap.Labels(
                        getTranslation("tablet.body.head"),
                        getTranslation("tablet.body.front"),
                        getTranslation("tablet.body.back"),
                        getTranslation("tablet.body.your-left"),
                        getTranslation("tablet.body.your-right")),
                places.stream().map(BodySite::code).toList());
        picture.listen((place, now) -> mark(BodySite.ofCode(place), now));
        list = new BodyList(places, this::mark);
        ways = new TwoWays(picture, "tablet.body.picture", list, "tablet.body.list", "tablet.body.way");
        inWords.addClassName("marked-places");
        inWords.getElement().setAttribute("role", "status");
        escapes = new Escapes(group, true, this::unmark);
        Div map = new Div(ways, inWords, picture, list);
        map.addClassName("body-map");
        add(map, escapes);
        show();
    }

    private void mark(BodySite place, boolean now) {
        if (now) {
            marked.add(place);
            escapes.clear();
        } else {
            marked.remove(place);
        }
        show();
    }

    private void unmark() {
        marked.clear();
        show();
    }

    private void show() {
        picture.mark(marked.stream().map(BodySite::code).toList());
        list.tick(marked);
        Set<BodySite> sites = sites();
        String names =
                sites.stream().map(site -> getTranslation(SiteWords.key(site))).collect(Collectors.joining("; "));
        inWords.setText(
                sites.isEmpty() ? getTranslation("tablet.body.none") : getTranslation("tablet.body.marked", names));
    }

    // Left and right marked is both sides.
    private Set<BodySite> sites() {
        Set<BodySite> sites = new LinkedHashSet<>();
        for (BodyRegion region : regions) {
            List<BodySite> here =
                    BodySite.placesOf(region).stream().filter(marked::contains).toList();
            if (here.size() == 2) {
                sites.add(new BodySite(region, Side.BOTH));
            } else {
                sites.addAll(here);
            }
        }
        return sites;
    }

    @Override
    Reading read() {
        Set<BodySite> sites = sites();
        if (!sites.isEmpty()) {
            return Reading.of(new Answer.BodySites(new TreeSet<>(sites)));
        }
        return escapes.answer().map(Reading::of).orElseGet(Reading.Nothing::new);
    }

    @Override
    List<String> draft() {
        List<String> draft = new ArrayList<>(escapes.draft());
        sites().stream().map(BodySite::code).forEach(draft::add);
        if (ways.isSecond()) {
            draft.add(AS_LIST);
        }
        return draft;
    }

    @Override
    void restore(List<String> draft) {
        marked.clear();
        draft.stream()
                .filter(code -> code.contains(":"))
                .map(BodySite::ofCode)
                .flatMap(site -> site.places().stream())
                .forEach(marked::add);
        escapes.restore(draft);
        ways.choose(draft.contains(AS_LIST));
        show();
    }

    @Override
    void focusFirst() {
        ways.choose(true);
        list.focusFirst();
    }
}
