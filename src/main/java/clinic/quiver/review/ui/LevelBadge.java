package clinic.quiver.review.ui;

import clinic.quiver.review.Standing;
import clinic.quiver.triage.TriageLevel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.modulith.NamedInterface;

/** A level as a word with a sign of its own shape, so that it is told without colour too. */
@NamedInterface("words")
public final class LevelBadge extends Span {

    LevelBadge(Standing standing) {
        Icon icon = iconOf(standing).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(getTranslation(standing.key())));
        addClassNames("level", "level-" + standing.style());
    }

    /** The badge of a level. */
    public LevelBadge(TriageLevel level) {
        this(Standing.of(level));
    }

    private static VaadinIcon iconOf(Standing standing) {
        return switch (standing) {
            case UNTRIAGED -> VaadinIcon.QUESTION_CIRCLE;
            case EMERGENCY -> VaadinIcon.EXCLAMATION_CIRCLE;
            case URGENT -> VaadinIcon.WARNING;
            case SOON -> VaadinIcon.CLOCK;
            case ROUTINE -> VaadinIcon.CALENDAR_O;
            case SELF_CARE -> VaadinIcon.HOME_O;
            case NOT_BEGUN -> VaadinIcon.HOURGLASS_START;
        };
    }
}
