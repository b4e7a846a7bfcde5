package clinic.quiver.review.ui;

import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationBlock;
import clinic.quiver.observation.ExaminationContent;
import clinic.quiver.observation.ExaminationItem;
import clinic.quiver.observation.ExaminationTexts;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in one language what was found in an examination. */
final class ExaminationWords {

    private final ExaminationContent content;
    private final ExaminationTexts.Words words;
    private final Wording wording;

    ExaminationWords(ExaminationContent content, ExaminationTexts texts, Wording wording) {
        this.content = content;
        this.words = texts.of(wording.language());
        this.wording = wording;
    }

    String block(ExaminationBlock block) {
        return words.block(block);
    }

    String item(ExaminationItem item) {
        return words.item(item);
    }

    /** A spot in words, such as "Elbow flexion left". */
    String spot(ExaminationItem item, Spot spot) {
        return spot.side() == Spot.Side.WHOLE
                ? words.item(item)
                : wording.say(
                        "review.neuro.spot",
                        words.item(item),
                        wording.say("review.neuro.side." + spot.side().code()));
    }

    /** A grade in words. */
    String grade(ExaminationItem item, String code) {
        if (code.equals(Examination.TAKEN_BACK)) {
            return wording.say("review.neuro.no-grade");
        }
        return item.grade(code).map(grade -> grade(item, grade)).orElse(code);
    }

    /** A grade of the item's scale in words. */
    String grade(ExaminationItem item, Grade grade) {
        return grade.equals(Grade.NOT_DONE) ? wording.say("review.neuro.not-done") : words.grade(item, grade);
    }

    /** Grades in words, each on a line of its own; what was taken back among them. */
    String lines(Map<Spot, String> grades) {
        List<String> lines = new ArrayList<>();
        for (ExaminationBlock block : content.blocks()) {
            if (grades.containsKey(block.whole())) {
                boolean isNormal = Grade.ALL_NORMAL.equals(grades.get(block.whole()));
                lines.add(words.block(block) + ": "
                        + wording.say(isNormal ? "review.neuro.all-normal" : "review.neuro.no-grade"));
            }
            block.items()
                    .forEach(item -> item.spots().stream()
                            .filter(grades::containsKey)
                            .forEach(spot -> lines.add(line(block, item, spot, grades))));
        }
        return String.join("\n", lines);
    }

    /** What was found abnormal, spot by spot, and the blocks of which everything else was normal. */
    List<String> findings(Examination examination) {
        Map<Spot, String> grades = examination.grades();
        List<String> lines = new ArrayList<>();
        for (ExaminationBlock block : content.blocks()) {
            block.items()
                    .forEach(item -> item.spots().stream()
                            .filter(spot -> isAbnormal(item, examination.gradeAt(spot)))
                            .forEach(spot -> lines.add(line(block, item, spot, grades))));
            if (grades.containsKey(block.whole())) {
                boolean isRest = block.spots().stream().anyMatch(grades::containsKey);
                lines.add(words.block(block) + ": "
                        + wording.say(isRest ? "review.neuro.otherwise-normal" : "review.neuro.all-normal"));
            }
        }
        return lines;
    }

    private String line(ExaminationBlock block, ExaminationItem item, Spot spot, Map<Spot, String> grades) {
        return words.block(block) + ", " + spot(item, spot) + ": "
                + grade(item, grades.getOrDefault(spot, Examination.TAKEN_BACK));
    }

    private static boolean isAbnormal(ExaminationItem item, String code) {
        return item.grade(code).filter(Grade::isAbnormal).isPresent();
    }
}
