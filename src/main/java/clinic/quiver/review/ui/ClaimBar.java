package clinic.quiver.review.ui;

import clinic.quiver.access.Account;
import clinic.quiver.review.Claim;
import clinic.quiver.review.ClaimService;
import clinic.quiver.review.Claimed;
import clinic.quiver.review.Review;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Optional;

/** Who has the patient, and the ways to take, give back, hand over and take over knowingly. */
final class ClaimBar extends Div {

    private final ClaimService claims;
    private final Wording wording;
    private final StaffId me;
    private final VisitId visit;
    private final Span words = new Span();
    private final Div acts = new Div();
    // Empty until something was shown.
    private Optional<Optional<Claim>> shown = Optional.empty();

    ClaimBar(ClaimService claims, Wording wording, StaffId me, VisitId visit) {
        this.claims = claims;
        this.wording = wording;
        this.me = me;
        this.visit = visit;
        addClassName("claim-bar");
        words.getElement().setAttribute("role", "status");
        acts.addClassName("claim-acts");
        add(words, acts);
    }

    /** Shows who has the patient now; of a signed record that matters only as long as a result has to be passed on. */
    void show(Review review) {
        setVisible(review.signature().isEmpty() || !review.openResults().isEmpty());
        lookAgain();
    }

    private void lookAgain() {
        Optional<Claim> now = claims.of(visit);
        // What stays as it is keeps its focus.
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            show(now);
        }
    }

    private void show(Optional<Claim> now) {
        boolean mine = now.filter(claim -> claim.by().equals(me)).isPresent();
        setClassName("is-mine", mine);
        setClassName("is-anothers", now.isPresent() && !mine);
        acts.removeAll();
        if (now.isEmpty()) {
            words.setText(getTranslation("review.claim.nobody"));
            acts.add(button(getTranslation("review.claim.take"), () -> claims.take(visit)));
        } else if (mine) {
            words.setText(
                    getTranslation("review.claim.mine", wording.time(now.get().since())));
            acts.add(button(getTranslation("review.claim.give-back"), () -> claims.giveBack(visit)));
            addHandOver();
        } else {
            Claim theirs = now.get();
            String name = wording.name(theirs.by());
            words.setText(getTranslation("review.claim.with", name, wording.time(theirs.since())));
            acts.add(button(getTranslation("review.claim.take-over", name), () -> claims.takeOver(visit, theirs)));
        }
    }

    private void addHandOver() {
        List<Account> colleagues = claims.colleagues();
        if (colleagues.isEmpty()) {
            return;
        }
        MenuBar handOver = new MenuBar();
        MenuItem to = handOver.addItem(getTranslation("review.claim.hand-over"));
        colleagues.forEach(colleague -> to.getSubMenu()
                .addItem(colleague.displayName(), clicked -> done(claims.handOver(visit, colleague.id()))));
        acts.add(handOver);
    }

    private Button button(String text, java.util.function.Supplier<Claimed> act) {
        return new Button(text, clicked -> done(act.get()));
    }

    private void done(Claimed claimed) {
        switch (claimed) {
            case Claimed.Done() -> {}
            case Claimed.WithAnother(Claim claim) ->
                Notice.show(getTranslation("review.claim.with-another", wording.name(claim.by())));
            case Claimed.WithNobody() -> Notice.show(getTranslation("review.claim.with-nobody"));
            case Claimed.NoSuchColleague() -> Notice.show(getTranslation("review.claim.no-such-colleague"));
        }
        lookAgain();
    }
}
