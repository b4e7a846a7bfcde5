package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NameSearch;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Medicines that the patient tells beside the list. One whose name is known to stand outside the list changes nothing in
 * it; any other may be one that the rules ask about, so the list is then not known to be whole.
 */
@Component
class OtherMedicines {

    private static final LinkId LISTED = LinkId.of("meds");
    private static final LinkId NAMED = LinkId.of("med-other");
    private static final Pattern DIVIDED = Pattern.compile("[,;\\n]");
    // Without its unit a number belongs to the name: "Tylenol 3" is another medicine than Tylenol.
    private static final Pattern DOSE = Pattern.compile("\\s+\\d+([.,]\\d+)?\\s*(mg|mcg|g|ml)\\s*$");

    private final Set<String> knownOutside;

    OtherMedicines(QuestionnaireTexts texts) {
        knownOutside = Arrays.stream(Language.values())
                .flatMap(language -> texts.of(language).searchWords(LISTED, Item.OTHER).stream())
                .map(NameSearch::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same answers, with the list left open where somebody told of a medicine that nobody knows.
     *
     * @param answers of one page, or of one line of a form
     * @param given what was stored before
     */
    Map<LinkId, Answer> leftOpen(Map<LinkId, Answer> answers, Map<LinkId, Answer> given) {
        Answer names = answers.getOrDefault(NAMED, given.get(NAMED));
        Answer list = answers.getOrDefault(LISTED, given.get(LISTED));
        boolean told = answers.containsKey(NAMED) || answers.containsKey(LISTED);
        // On paper the names come after the list, and may be known.
        if (!told || names == null || !(list instanceof Answer.Choices(var listed))) {
            return answers;
        }
        Set<String> codes = new TreeSet<>(listed);
        boolean named = names instanceof Answer.Text;
        if (named) {
            codes.remove(Item.NONE);
            codes.add(Item.OTHER);
        }
        if (codes.contains(Item.OTHER) && !(names instanceof Answer.Text(String text) && areKnown(text))) {
            codes.add(Answers.UNKNOWN_CODE);
        }
        Map<LinkId, Answer> opened = new HashMap<>(answers);
        opened.put(LISTED, new Answer.Choices(new TreeSet<>(codes)));
        return opened;
    }

    private boolean areKnown(String names) {
        List<String> told = Arrays.stream(DIVIDED.split(names, -1))
                .filter(name -> !name.isBlank())
                .map(name -> NameSearch.folded(DOSE.matcher(name).replaceFirst("")))
                .toList();
        return !told.isEmpty() && knownOutside.containsAll(told);
    }
}
