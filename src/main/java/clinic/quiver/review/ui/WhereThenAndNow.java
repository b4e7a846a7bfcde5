package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.Places;
import clinic.quiver.shared.ui.BodyMap;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One question about places on the body: today's places filled, those of an earlier visit hatched, and both in words. */
final class WhereThenAndNow extends Div {

    private final LinkId item;
    private final Wording wording;
    private final DescriptionList words = new DescriptionList();

    /**
     * The places of a question.
     *
     * @param now empty when it is not asked today
     * @param then empty when it was not asked then
     * @param day of the earlier visit; empty when none is laid over
     */
    WhereThenAndNow(
            LinkId item, Optional<Reply.Given> now, Optional<Reply.Given> then, Optional<String> day, Wording wording) {
        this.item = item;
        this.wording = wording;
        addClassName("where");
        add(new Div(new H3(wording.answers().shortLabel(item)), words));
        say(getTranslation("review.body.now"), said(now));
        day.ifPresent(date -> say(date, said(then)));
        Places places = new Places(sitesOf(now), sitesOf(then));
        if (!places.now().isEmpty() && !places.then().isEmpty()) {
            say("review.body.stayed", places.stayed());
            say("review.body.added", places.added());
            say("review.body.gone", places.gone());
        }
        if (!places.now().isEmpty() || !places.then().isEmpty()) {
            add(picture(places));
        }
    }

    private String said(Optional<Reply.Given> reply) {
        return reply.map(given -> wording.answers().reply(item, given))
                .orElseGet(() -> getTranslation("review.answer.not-asked"));
    }

    private void say(String key, Collection<BodySite> places) {
        if (!places.isEmpty()) {
            say(
                    getTranslation(key),
                    places.stream().map(wording.answers()::site).collect(Collectors.joining("; ")));
        }
    }

    private void say(String term, String description) {
        words.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }

    private BodyMap picture(Places places) {
        BodyMap.Labels labels = new BodyMap.Labels(
                getTranslation("review.body.head"),
                getTranslation("review.body.front"),
                getTranslation("review.body.back"),
                getTranslation("review.body.left"),
                getTranslation("review.body.right"));
        SortedSet<BodySite> offered = new TreeSet<>(places.now());
        offered.addAll(places.then());
        BodyMap picture = new BodyMap(labels, codes(offered));
        picture.mark(codes(places.now()));
        picture.hatch(codes(places.then()));
        return picture;
    }

    private static SortedSet<BodySite> sitesOf(Optional<Reply.Given> reply) {
        return reply.map(Reply.Given::answer)
                .flatMap(
                        answer -> answer instanceof Answer.BodySites(var sites) ? Optional.of(sites) : Optional.empty())
                .orElseGet(TreeSet::new);
    }

    private static List<String> codes(Collection<BodySite> places) {
        return places.stream().map(BodySite::code).toList();
    }
}
