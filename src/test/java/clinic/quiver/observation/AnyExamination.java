package clinic.quiver.observation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Examinations made up by chance, mostly normal, with gaps, and one abnormal finding more. */
final class AnyExamination {

    private final ExaminationContent content;
    private final Random random;

    AnyExamination(ExaminationContent content, long seed) {
        this.content = content;
        this.random = new Random(seed);
    }

    /** Some blocks untouched, some said to be normal as a whole, some examined in part, some whole. */
    Map<Spot, String> grades() {
        Map<Spot, String> grades = new HashMap<>();
        for (ExaminationBlock block : content.blocks()) {
            int how = random.nextInt(4);
            if (how == 1) {
                grades.put(block.whole(), Grade.ALL_NORMAL);
            }
            for (ExaminationItem item : block.items()) {
                for (Spot spot : item.spots()) {
                    if (how == 3 || (how > 0 && random.nextInt(20) == 0)) {
                        grades.put(spot, anyGrade(item));
                    }
                }
            }
        }
        return grades;
    }

    /** The same examination where one spot that was not abnormal is. */
    Map<Spot, String> withOneMoreAbnormal(Map<Spot, String> grades) {
        Map<Spot, String> more = new HashMap<>(grades);
        ExaminationItem item = pick(content.items());
        Spot spot = pick(item.spots());
        boolean already = content.grade(spot, grades.getOrDefault(spot, ""))
                .filter(Grade::isAbnormal)
                .isPresent();
        if (!already) {
            more.put(
                    spot,
                    pick(item.grades().stream().filter(Grade::isAbnormal).toList())
                            .code());
        }
        return more;
    }

    private String anyGrade(ExaminationItem item) {
        if (random.nextInt(12) > 0) {
            return item.grades().getFirst().code();
        }
        return random.nextInt(4) == 0
                ? Grade.NOT_DONE.code()
                : pick(item.grades()).code();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
