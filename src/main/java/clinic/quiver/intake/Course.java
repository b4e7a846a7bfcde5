package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** The way through the pages, as far as the answers so far tell. */
final class Course {

    private static final LinkId MEDICINES = LinkId.of("meds");
    private static final LinkId NEW_MEDICINE = LinkId.of("med-new-which");

    private final Questionnaire questionnaire;
    private final Map<LinkId, Answer> given;
    private final PatientAnswers answers;

    Course(Questionnaire questionnaire, Map<LinkId, Answer> given, Map<LinkId, Answer> registration) {
        this.questionnaire = questionnaire;
        this.given = Map.copyOf(given);
        this.answers = PatientAnswers.soFar(questionnaire, given, registration, Map.of());
    }

    /** Where the patient goes on: the first page that still waits for an answer; empty when none does. */
    Optional<Page> next() {
        return questionnaire.firstOpenPage(given, answers);
    }

    Optional<Page> before(Page page) {
        return questionnaire.pageBefore(page, answers);
    }

    Optional<Page> last() {
        return pages().isEmpty() ? Optional.empty() : Optional.of(pages().getLast());
    }

    List<Page> pages() {
        return questionnaire.pagesShown(answers);
    }

    /** The page of that name, if these answers lead to it. */
    Optional<Page> shown(String page) {
        return pages().stream().filter(shown -> shown.id().equals(page)).findFirst();
    }

    List<LinkId> itemsOn(Page page) {
        return questionnaire.shownItems(page, answers);
    }

    List<LinkId> items() {
        return pages().stream().flatMap(page -> itemsOn(page).stream()).toList();
    }

    /** How many of the items that are asked have an answer. */
    int answered() {
        return answersTo(items()).size();
    }

    int pagesToCome() {
        return questionnaire.pagesStillToCome(given, answers);
    }

    int pagesDone() {
        return pages().size() - pagesToCome();
    }

    /** What counts of these items. */
    Map<LinkId, Answer> answersTo(List<LinkId> items) {
        Map<LinkId, Answer> found = new LinkedHashMap<>();
        for (LinkId item : items) {
            Answer answer = given.get(item);
            if (answer != null) {
                found.put(item, answer);
            }
        }
        return found;
    }

    /** Options that an earlier answer leaves: the new medicine is one of those that the patient takes. */
    Map<LinkId, List<String>> narrowed(List<LinkId> items) {
        if (items.contains(NEW_MEDICINE) && given.get(MEDICINES) instanceof Answer.Choices(SortedSet<String> taken)) {
            List<String> options = questionnaire.item(NEW_MEDICINE).options().stream()
                    .filter(code -> taken.contains(code) || isOpen(code))
                    .toList();
            return Map.of(NEW_MEDICINE, options);
        }
        return Map.of();
    }

    private static boolean isOpen(String code) {
        return code.equals(Item.NONE) || code.equals("not-sure");
    }
}
