package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import java.util.List;
import java.util.Map;

/**
 * A form on paper as far as it is typed in.
 *
 * @param parts what the answers so far lead to, in the order of the paper
 * @param ringing whether staff are being called to the patient
 */
public record PaperSheet(PaperForm form, List<Part> parts, boolean ringing) {

    /**
     * One block of the paper.
     *
     * @param number as it is printed before the block
     * @param items those that are asked, in order
     * @param answers what was read off the paper so far
     */
    public record Part(int number, Page page, List<LinkId> items, Map<LinkId, Answer> answers) {}
}
