package clinic.quiver.review.ui;

import clinic.quiver.review.Letter;
import clinic.quiver.review.LetterDraft;
import clinic.quiver.review.LetterService;
import clinic.quiver.review.LetterService.Kept;
import clinic.quiver.review.Review;
import clinic.quiver.review.SignedLetter;
import clinic.quiver.shared.Language;
import java.util.List;
import java.util.Optional;

/** The letters of the record that is open: filled in from it, kept while they are written. */
final class LetterDesk {

    private final OpenReview open;
    private final OpenExamination examination;
    private final Deciding deciding;

    LetterDesk(OpenReview open, OpenExamination examination, Deciding deciding) {
        this.open = open;
        this.examination = examination;
        this.deciding = deciding;
    }

    /** The letters that are being written. */
    List<LetterDraft> drafts() {
        return letters().draftsOf(open.visit());
    }

    /** The letter of a kind that is being written; empty when there is none. */
    Optional<LetterDraft> draft(Letter.Kind kind) {
        return drafts().stream().filter(draft -> draft.letter().kind() == kind).findFirst();
    }

    List<SignedLetter> signed() {
        return letters().signedOf(open.visit());
    }

    /** The letter as the record fills it in now. */
    Letter fromRecord(Letter.Kind kind, Language language) {
        return deciding.letterWords(language).of(kind, seen(), examination.now());
    }

    Kept keep(Letter letter, int version) {
        return letters().keep(open.visit(), letter, version);
    }

    boolean discard(Letter.Kind kind) {
        return letters().discard(open.visit(), kind);
    }

    byte[] print(SignedLetter letter) {
        return letters().print(letter.id());
    }

    /**
     * Fills every letter in from the record of now.
     *
     * @return the headings of what was written by hand although the record says something newer
     */
    List<String> bringUpToDate() {
        return drafts().stream().flatMap(draft -> bringUpToDate(draft).stream()).toList();
    }

    private List<String> bringUpToDate(LetterDraft draft) {
        Letter record = fromRecord(draft.letter().kind(), draft.letter().language());
        Letter now = draft.letter().refilledFrom(record);
        if (!now.equals(draft.letter()) && keep(now, draft.version()) != Kept.DONE) {
            return List.of(now.frame().title());
        }
        return now.overtakenBy(record);
    }

    /** Something was written in a letter that is not stored, because a colleague has signed meanwhile. */
    void couldNotStore(String words) {
        if (!words.isBlank()) {
            open.couldNotStore(words);
        }
    }

    /** The record as the clinician sees it. */
    Review seen() {
        return open.seen();
    }

    private LetterService letters() {
        return deciding.letters();
    }
}
