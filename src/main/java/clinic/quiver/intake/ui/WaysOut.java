package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import java.util.Set;

/** Which ways out a question offers beside its answers; every clinical question has both. */
record WaysOut(boolean notKnowing, boolean declining) {

    private static final Set<LinkId> NOT_CLINICAL = Set.of(LinkId.of("respondent"), LinkId.of("print-help"));
    private static final String NOT_SURE = "not-sure";

    /** The ways out of an item on a page of its own. An option "I'm not sure" says the same as "I don't know". */
    static WaysOut of(Item item) {
        boolean clinical = !NOT_CLINICAL.contains(item.linkId());
        return new WaysOut(clinical && !item.options().contains(NOT_SURE), clinical);
    }

    /** The ways out of an item among others: declining is offered once for the page. */
    static WaysOut inRow(Item item) {
        return new WaysOut(of(item).notKnowing(), false);
    }
}
