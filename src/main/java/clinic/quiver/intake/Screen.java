package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.shared.Language;
import java.util.List;
import java.util.Map;

/** What a tablet shows now: it follows from the database alone, so that a reload or another server changes nothing. */
public sealed interface Screen {

    /** Nobody holds the tablet: it asks for a code. */
    record Free() implements Screen {}

    /** The questions that this page showed go on elsewhere, or are handed in. What was stored is kept. */
    record Gone() implements Screen {}

    /** A patient holds the tablet. */
    sealed interface Held extends Screen {

        /** The language that the patient reads. */
        Language language();
    }

    /** Nobody touched it for a while: it asks for the birth date of the patient who holds it. */
    record Covered(Language language) implements Held {}

    /** Before the first question: what the answers are for, and a signature. */
    record Consenting(Language language) implements Held {}

    /**
     * One page of questions.
     *
     * @param items those of the page that are asked, in order
     * @param answers what was answered of them before
     * @param narrowed options of an item that this patient can choose, where an earlier answer leaves fewer than all
     * @param pagesToCome pages after this one, as far as the answers so far tell
     * @param first whether there is no page to go back to
     * @param measures in which units height and weight are told
     */
    record Asking(
            Page page,
            List<LinkId> items,
            Map<LinkId, Answer> answers,
            Map<LinkId, List<String>> narrowed,
            int pagesDone,
            int pagesToCome,
            boolean first,
            Measures measures,
            Language language)
            implements Held {

        /** The options of an item that this patient can choose, in order. */
        public List<String> offered(Item item) {
            return narrowed.getOrDefault(item.linkId(), item.options());
        }
    }

    /** Everything is answered: the patient looks through it and hands in. */
    record Checking(List<Checked> pages, Measures measures, Language language) implements Held {}

    /** Please tell the reception now. */
    record Reception(Language language) implements Held {}

    /** One page with its answers, in the order of its items. */
    record Checked(Page page, Map<LinkId, Answer> answers) {}
}
