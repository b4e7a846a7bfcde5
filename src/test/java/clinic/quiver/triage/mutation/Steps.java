package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import java.math.BigDecimal;
import java.util.Comparator;

/** By how much a number can differ at least: an item's last digit, a sum's finest part, one point of a score. */
record Steps(Questionnaire questionnaire) {

    BigDecimal of(LinkId number) {
        return questionnaire.sums().stream()
                .filter(sum -> sum.name().equals(number))
                .findFirst()
                .map(this::ofSum)
                .orElseGet(() -> ofItem(number));
    }

    private BigDecimal ofSum(Sum sum) {
        return sum.parts().entrySet().stream()
                .map(part -> part.getValue().multiply(ofItem(part.getKey())))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private BigDecimal ofItem(LinkId number) {
        return questionnaire
                .find(number)
                .flatMap(Item::range)
                .map(range -> BigDecimal.ONE.movePointLeft(range.decimals()))
                .orElse(BigDecimal.ONE);
    }
}
