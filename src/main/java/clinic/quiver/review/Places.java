package clinic.quiver.review;

import clinic.quiver.questionnaire.BodySite;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Places on the body now and at an earlier visit, each by itself: both hands are two places. */
public record Places(SortedSet<BodySite> now, SortedSet<BodySite> then) {

    public Places {
        now = single(now);
        then = single(then);
    }

    /** Marked then and now. */
    public SortedSet<BodySite> stayed() {
        SortedSet<BodySite> stayed = new TreeSet<>(now);
        stayed.retainAll(then);
        return stayed;
    }

    /** Marked now and not then. */
    public SortedSet<BodySite> added() {
        return without(now, then);
    }

    /** Marked then and not now. */
    public SortedSet<BodySite> gone() {
        return without(then, now);
    }

    private static SortedSet<BodySite> without(SortedSet<BodySite> places, SortedSet<BodySite> others) {
        SortedSet<BodySite> rest = new TreeSet<>(places);
        rest.removeAll(others);
        return rest;
    }

    private static SortedSet<BodySite> single(Collection<BodySite> sites) {
        SortedSet<BodySite> places = new TreeSet<>();
        sites.forEach(site -> places.addAll(site.places()));
        return Collections.unmodifiableSortedSet(places);
    }
}
