package clinic.quiver.handout;

import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A lab value with the day its blood was taken.
 *
 * @param test such as {@code lab-k}
 * @param value in the unit of the item (mmol/L; vitamin D nmol/L)
 */
public record LabValue(LinkId test, BigDecimal value, LocalDate taken) {}
