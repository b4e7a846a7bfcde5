package clinic.quiver.bench.table;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.bench.table.Formula.CodeIn;
import clinic.quiver.bench.table.Formula.End;
import clinic.quiver.bench.table.Formula.NumberIs;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TwoValuedTest {

    private static final Condition WEAK = new Condition.Is(LinkId.of("weakness"), "yes");

    private final Scope scope = new Scope(new Logic(List.of()), Map.of(), Set.of(), new TreeSet<>());
    private final TwoValued twoValued = new TwoValued(scope);

    @Test
    void only_a_given_yes_is_certain_and_not_knowing_makes_it_possible() {
        Field weakness = scope.code(LinkId.of("weakness"));
        assertThat(twoValued.certain(WEAK)).isEqualTo(new CodeIn(weakness, new TreeSet<>(Set.of("yes"))));
        assertThat(twoValued.possible(WEAK)).isEqualTo(new CodeIn(weakness, new TreeSet<>(Set.of("unknown", "yes"))));
    }

    @Test
    void what_is_certainly_not_is_not_even_possible() {
        Condition not = new Condition.Not(WEAK);
        assertThat(twoValued.certain(not)).isEqualTo(new Formula.Not(twoValued.possible(WEAK)));
        assertThat(twoValued.possible(not)).isEqualTo(new Formula.Not(twoValued.certain(WEAK)));
    }

    @Test
    void a_number_is_certainly_above_a_bound_when_the_least_it_can_be_is() {
        assertThat(end(twoValued.certain(age(Operator.AT_LEAST)))).isEqualTo(End.LEAST);
        assertThat(end(twoValued.possible(age(Operator.AT_LEAST)))).isEqualTo(End.MOST);
        assertThat(end(twoValued.certain(age(Operator.LESS)))).isEqualTo(End.MOST);
        assertThat(end(twoValued.possible(age(Operator.LESS)))).isEqualTo(End.LEAST);
    }

    private static Condition age(Operator operator) {
        return new Condition.Compare(LinkId.of("age"), operator, BigDecimal.valueOf(40));
    }

    private static End end(Formula formula) {
        return ((NumberIs) formula).end();
    }
}
