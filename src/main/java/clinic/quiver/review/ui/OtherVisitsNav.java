package clinic.quiver.review.ui;

import clinic.quiver.review.OtherVisit;
import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** The patient's other visits, each a click away: the day, the level then, what was decided, signed or not. */
final class OtherVisitsNav extends Nav {

    private static final int FIRST = 3;

    private final Wording wording;
    private List<OtherVisit> shown = List.of();

    OtherVisitsNav(Wording wording) {
        this.wording = wording;
        addClassName("other-visits");
        getElement().setAttribute("aria-label", getTranslation("review.who.other-visits"));
    }

    /** Lists them anew when they changed. */
    void show(Review review) {
        List<OtherVisit> others = review.past().others();
        setVisible(!others.isEmpty());
        if (!others.equals(shown)) {
            shown = others;
            removeAll();
            add(
                    new Span(getTranslation("review.who.other-visits")),
                    listOf(others.stream().limit(FIRST).toList()));
            if (others.size() > FIRST) {
                add(new NativeDetails(
                        getTranslation("review.who.more-visits", others.size() - FIRST),
                        listOf(others.stream().skip(FIRST).toList())));
            }
        }
    }

    private UnorderedList listOf(List<OtherVisit> visits) {
        UnorderedList list = new UnorderedList();
        visits.forEach(visit -> list.add(line(visit)));
        return list;
    }

    private ListItem line(OtherVisit other) {
        ListItem line = new ListItem(linkTo(other, wording.day(other.visit().day())));
        other.level().ifPresent(level -> line.add(new LevelBadge(level)));
        line.add(new Span(stateOf(other)));
        return line;
    }

    private String stateOf(OtherVisit other) {
        String signed = other.signedAt()
                .map(at -> getTranslation("review.who.visit-signed"))
                .orElseGet(() -> other.visit().status().isEndedWithoutReview()
                        ? getTranslation("desk.status." + other.visit().status().name())
                        : getTranslation("review.who.visit-open"));
        return other.disposition()
                .map(chosen -> getTranslation("review.disposition." + chosen.name()) + ", " + signed)
                .orElse(signed);
    }

    /** The way to another visit of the patient. */
    static RouterLink linkTo(OtherVisit other, String words) {
        RouterLink link = new RouterLink(
                ReviewView.class,
                new RouteParameters(ReviewView.VISIT, other.visit().id().toString()));
        link.setText(words);
        return link;
    }
}
