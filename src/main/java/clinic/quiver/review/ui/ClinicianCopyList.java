package clinic.quiver.review.ui;

import clinic.quiver.handout.ClinicianCopy;
import clinic.quiver.handout.HandoutTexts;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What the safety rules changed on a released handout, and which of their lines a clinician took off and why. */
final class ClinicianCopyList extends UnorderedList {

    ClinicianCopyList(ClinicianCopy copy, HandoutTexts texts) {
        copy.unlocked()
                .forEach(line -> add(new ListItem(getTranslation(
                        "review.handouts.unlocked", line.line(), texts.reason(line.ruleId()), line.reason()))));
        copy.decisions().stream()
                .map(decision -> getTranslation(
                        "review.handouts.effect." + decision.effect().name(), texts.reason(decision.ruleId())))
                .distinct()
                .forEach(words -> add(new ListItem(words)));
        if (getElement().getChildCount() == 0) {
            add(new ListItem(getTranslation("review.handouts.copy-none")));
        }
    }
}
