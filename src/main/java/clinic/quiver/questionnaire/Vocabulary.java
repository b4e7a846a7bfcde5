package clinic.quiver.questionnaire;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a condition may speak of: items, sums and scores, each with how it can be compared. */
public final class Vocabulary {

    /** How a term can be compared. */
    public enum Kind {
        /** {@code = yes}, {@code = no}. */
        YES_NO,
        /** {@code = code}, {@code in [codes]}. */
        CHOICE,
        /** {@code has code}, {@code has any [codes]}, {@code only [codes]}. */
        LIST,
        /** {@code >= 1} and the like. */
        NUMBER,
        /** A choice whose codes are points: compared as a choice and as a number. */
        SCORED_CHOICE,
        /** A date or free text: never compared. */
        NEVER
    }

    /** One thing a condition may speak of; numbers have no codes. */
    public record Term(Kind kind, Set<String> codes) {
        public Term {
            codes = Set.copyOf(codes);
        }
    }

    private final Map<LinkId, Term> terms;

    private Vocabulary(Map<LinkId, Term> terms) {
        this.terms = Map.copyOf(terms);
    }

    /** The vocabulary of these items and sums. */
    public static Vocabulary of(Collection<Item> items, Collection<Sum> sums) {
        Map<LinkId, Term> terms = new HashMap<>();
        items.forEach(item -> terms.put(item.linkId(), termOf(item)));
        sums.forEach(sum -> terms.put(sum.name(), new Term(Kind.NUMBER, Set.of())));
        return new Vocabulary(terms);
    }

    /** The same vocabulary with more numbers, such as scores. */
    public Vocabulary withNumbers(Collection<LinkId> numbers) {
        Map<LinkId, Term> more = new HashMap<>(terms);
        numbers.forEach(number -> more.put(number, new Term(Kind.NUMBER, Set.of())));
        return new Vocabulary(more);
    }

    /** How this name can be compared; empty when nothing has that name. */
    public Optional<Term> term(LinkId name) {
        return Optional.ofNullable(terms.get(name));
    }

    private static Term termOf(Item item) {
        Set<String> codes = new HashSet<>(item.options());
        return switch (item.type()) {
            case YES_NO -> new Term(Kind.YES_NO, Set.copyOf(List.of("yes", "no")));
            case CHOICE -> new Term(item.isScored() ? Kind.SCORED_CHOICE : Kind.CHOICE, codes);
            case CHOICES, BODY_MAP -> new Term(Kind.LIST, codes);
            case QUANTITY -> new Term(Kind.NUMBER, Set.of());
            case DATE, TEXT -> new Term(Kind.NEVER, Set.of());
        };
    }
}
