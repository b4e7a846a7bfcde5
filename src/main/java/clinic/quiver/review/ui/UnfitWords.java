package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;

/** Says at a field why its words cannot be stored: they are too long, or have characters that nobody can store. */
final class UnfitWords {

    private UnfitWords() {}

    /** Whether the words of a field cannot be stored, which is said at it. */
    static <F extends Component & HasValue<?, String> & HasValidationProperties> boolean refuse(F field) {
        String words = field.getValue();
        field.setErrorMessage(
                words.length() > Decision.LONGEST
                        ? field.getTranslation("review.refused.length", words.length(), Decision.LONGEST)
                        : field.getTranslation("review.refused.BAD_CHARACTERS"));
        field.setInvalid(!Decision.isFit(words));
        return field.isInvalid();
    }
}
