package clinic.quiver.questionnaire;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /**
     * One thing a condition may speak of.
     *
     * @param codes what may be chosen; numbers have none
     * @param min lowest number, when there is one
     * @param max highest number, when there is one
     * @param askedWhen when it is asked; empty means always, or not by a question
     */
    public record Term(
            Kind kind,
            Set<String> codes,
            Optional<BigDecimal> min,
            Optional<BigDecimal> max,
            Optional<Condition> askedWhen) {

        public Term {
            codes = Set.copyOf(codes);
        }

        /** The lowest number that it can be, when there is one. */
        Optional<BigDecimal> least() {
            return kind == Kind.SCORED_CHOICE ? points().min(BigDecimal::compareTo) : min;
        }

        /** The highest number that it can be, when there is one. */
        Optional<BigDecimal> most() {
            return kind == Kind.SCORED_CHOICE ? points().max(BigDecimal::compareTo) : max;
        }

        private Stream<BigDecimal> points() {
            return codes.stream().map(BigDecimal::new);
        }

        /** A number that no question asks for, such as a sum. */
        static Term number(Optional<BigDecimal> min, Optional<BigDecimal> max) {
            return new Term(Kind.NUMBER, Set.of(), min, max, Optional.empty());
        }
    }

    private static final Set<String> YES_NO = Set.copyOf(List.of("yes", "no"));

    private final Map<LinkId, Term> terms;

    private Vocabulary(Map<LinkId, Term> terms) {
        this.terms = Map.copyOf(terms);
    }

    /** The vocabulary of these items and sums. */
    public static Vocabulary of(Collection<Item> items, Collection<Sum> sums) {
        Map<LinkId, Term> terms = new HashMap<>();
        items.forEach(item -> terms.put(item.linkId(), termOf(item)));
        sums.forEach(sum -> terms.put(sum.name(), termOf(sum, terms)));
        return new Vocabulary(terms);
    }

    /** The same vocabulary with one more sum over its numbers. */
    public Vocabulary with(Sum sum) {
        return with(Map.of(sum.name(), termOf(sum, terms)));
    }

    /** The same vocabulary with more numbers from zero upwards, such as scores. */
    public Vocabulary withCounts(Collection<LinkId> counts) {
        Map<LinkId, Term> more = new HashMap<>();
        counts.forEach(count -> more.put(count, Term.number(Optional.of(BigDecimal.ZERO), Optional.empty())));
        return with(more);
    }

    private Vocabulary with(Map<LinkId, Term> more) {
        Map<LinkId, Term> all = new HashMap<>(terms);
        all.putAll(more);
        return new Vocabulary(all);
    }

    /** How this name can be compared; empty when nothing has that name. */
    public Optional<Term> term(LinkId name) {
        return Optional.ofNullable(terms.get(name));
    }

    private static Term termOf(Item item) {
        Set<String> codes = new HashSet<>(item.options());
        Optional<BigDecimal> min = item.range().flatMap(NumberRange::min);
        Optional<BigDecimal> max = item.range().flatMap(NumberRange::max);
        return switch (item.type()) {
            case YES_NO -> choice(Kind.YES_NO, YES_NO, item);
            case CHOICE -> choice(item.isScored() ? Kind.SCORED_CHOICE : Kind.CHOICE, codes, item);
            case CHOICES, BODY_MAP -> choice(Kind.LIST, codes, item);
            case QUANTITY -> new Term(Kind.NUMBER, Set.of(), min, max, item.enableWhen());
            case DATE, TEXT -> choice(Kind.NEVER, Set.of(), item);
        };
    }

    private static Term choice(Kind kind, Set<String> codes, Item item) {
        return new Term(kind, codes, Optional.empty(), Optional.empty(), item.enableWhen());
    }

    private static Term termOf(Sum sum, Map<LinkId, Term> terms) {
        return Term.number(total(sum, terms, Term::least), total(sum, terms, Term::most));
    }

    // Every factor is positive, so the sum is least where all its parts are.
    private static Optional<BigDecimal> total(
            Sum sum, Map<LinkId, Term> terms, Function<Term, Optional<BigDecimal>> end) {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<LinkId, BigDecimal> part : sum.parts().entrySet()) {
            Optional<BigDecimal> number =
                    Optional.ofNullable(terms.get(part.getKey())).flatMap(end);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(number.get().multiply(part.getValue()));
        }
        return Optional.of(total);
    }
}
