package clinic.quiver.review.ui;

import clinic.quiver.triage.TriageLevel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;

/** A level as a word with a sign of its own shape, so that it is told without colour too. */
final class LevelBadge extends Span {

    /** A badge; an empty level is that of somebody whom triage has not judged. */
    LevelBadge(Optional<TriageLevel> level) {
        Icon icon =
                level.map(LevelBadge::iconOf).orElse(VaadinIcon.QUESTION_CIRCLE).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(getTranslation(keyOf(level))));
        addClassNames("level", "level-" + nameOf(level));
    }

    /** The key of the level's word. */
    static String keyOf(Optional<TriageLevel> level) {
        return level.map(known -> "level." + known.name()).orElse("level.UNTRIAGED");
    }

    /** The level's name for style rules. */
    static String nameOf(Optional<TriageLevel> level) {
        return level.map(known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("untriaged");
    }

    private static VaadinIcon iconOf(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> VaadinIcon.EXCLAMATION_CIRCLE;
            case URGENT -> VaadinIcon.WARNING;
            case SOON -> VaadinIcon.CLOCK;
            case ROUTINE -> VaadinIcon.CALENDAR_O;
            case SELF_CARE -> VaadinIcon.HOME_O;
        };
    }
}
