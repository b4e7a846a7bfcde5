package clinic.quiver.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One answer as it was given. A question never asked has no answer at all; one that was shown and passed over has
 * {@link Skipped}.
 */
public sealed interface Answer {

    record YesNo(boolean yes) implements Answer {}

    /** One option of a list, by its code. */
    record Choice(String code) implements Answer {}

    /** Any number of options, by their codes; {@code none} stands alone. */
    record Choices(SortedSet<String> codes) implements Answer {
        public Choices {
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    /** A number in the unit of its item. */
    record Quantity(BigDecimal value) implements Answer {}

    record Date(LocalDate value) implements Answer {}

    record Text(String value) implements Answer {}

    /** Places on the body map; empty when the patient marked none on purpose. */
    record BodySites(SortedSet<BodySite> sites) implements Answer {
        public BodySites {
            sites = Collections.unmodifiableSortedSet(new TreeSet<>(sites));
        }
    }

    /** "I don't know". */
    record DoesNotKnow() implements Answer {}

    /** "I'd rather say it to the doctor". */
    record Declined() implements Answer {}

    /** Shown and passed over. */
    record Skipped() implements Answer {}

    /** Written on paper so that nobody can tell what was meant. */
    record NotClear() implements Answer {}

    /** Whether the answer leaves the question open: unknown in every condition, never a no. */
    default boolean isUnknown() {
        return switch (this) {
            case DoesNotKnow(), Declined(), Skipped(), NotClear() -> true;
            case YesNo yesNo -> false;
            case Choice choice -> false;
            case Choices choices -> false;
            case Quantity quantity -> false;
            case Date date -> false;
            case Text text -> false;
            case BodySites sites -> false;
        };
    }
}
