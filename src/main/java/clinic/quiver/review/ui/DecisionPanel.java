package clinic.quiver.review.ui;

import clinic.quiver.review.Review;

/** What the clinician decides: a draft until it is signed, then the signed record with what is added to it. */
final class DecisionPanel extends ReviewPanel {

    private final DraftDecision draft;
    private final Signing signing;
    private final SignedDecision signed;

    DecisionPanel(OpenReview open, Wording wording) {
        super("decision");
        this.draft = new DraftDecision(open, wording);
        this.signing = new Signing(open, draft, wording, () -> title().scrollIntoView());
        this.signed = new SignedDecision(open, wording);
        add(signed, draft, signing);
        open.keepUnstoredAt(signed::offer);
    }

    @Override
    void show(Review review) {
        signed.setVisible(review.signature().isPresent());
        signed.show(review);
        signing.show(review);
        draft.show(review);
    }
}
