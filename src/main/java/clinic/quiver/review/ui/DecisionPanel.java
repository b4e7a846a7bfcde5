package clinic.quiver.review.ui;

import clinic.quiver.review.Review;

/** What the clinician decides: a draft until it is signed, then the signed record with what is added to it. */
final class DecisionPanel extends ReviewPanel {

    private final DraftDecision draft;
    private final SecondLookPanel secondLook;
    private final Signing signing;
    private final SignedDecision signed;
    private final PrintedDraft printed;

    DecisionPanel(OpenReview open, Deciding deciding, LetterDesk letters, Wording wording) {
        super("decision");
        DecisionWords words = new DecisionWords(deciding.content(), wording);
        this.draft = new DraftDecision(open, deciding, wording, words);
        this.secondLook = new SecondLookPanel(open, draft, wording, words, deciding.me());
        this.signing = new Signing(open, draft, letters, wording, () -> title().scrollIntoView());
        this.signed = new SignedDecision(open, wording, words);
        this.printed = new PrintedDraft(words);
        add(signed, printed, draft, secondLook, signing);
        open.keepUnstoredAt(signed::offer);
    }

    @Override
    void show(Review review) {
        signed.setVisible(review.signature().isPresent());
        signed.show(review);
        printed.show(review);
        signing.show(review);
        draft.show(review);
        secondLook.show(review);
    }
}
