package clinic.quiver.observation;

import clinic.quiver.observation.Spot.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that is examined.
 *
 * @param scale the scale's id, by which the words of its grades are found
 * @param grades in the order in which they are offered
 * @param region where its motor neuron signs count; empty when it shows none
 * @param part the option of the summary item that it stands for when abnormal, where the item has options for parts
 * @param root the leading root of a limb's muscle group
 * @param nerve the nerve of a limb's muscle group
 */
public record ExaminationItem(
        String id,
        boolean sided,
        String scale,
        List<Grade> grades,
        Optional<MotorRegion> region,
        Optional<String> part,
        Optional<String> root,
        Optional<String> nerve) {

    public ExaminationItem {
        grades = List.copyOf(grades);
    }

    /** What is graded by itself. */
    public List<Spot> spots() {
        return sided ? List.of(new Spot(id, Side.LEFT), new Spot(id, Side.RIGHT)) : List.of(Spot.whole(id));
    }

    /** The grade of this code; empty when the scale has none. */
    public Optional<Grade> grade(String code) {
        return Stream.concat(grades.stream(), Stream.of(Grade.NOT_DONE))
                .filter(grade -> grade.code().equals(code))
                .findFirst();
    }

    /** The grade that one of its spots was given; empty when it was given none, or one that the scale has not. */
    Optional<Grade> gradeAt(Spot spot, Map<Spot, String> grades) {
        return Optional.ofNullable(grades.get(spot)).flatMap(this::grade);
    }

    /** The option of the block's summary item that an abnormal grade stands for here; empty when it has none. */
    Optional<String> summaryOf(Grade grade) {
        return part.or(grade::summary);
    }
}
