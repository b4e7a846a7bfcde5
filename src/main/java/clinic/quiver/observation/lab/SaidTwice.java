package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Result;
import clinic.quiver.questionnaire.LinkId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks about results of which a report holds two of the same test and time. */
final class SaidTwice {

    private record Sample(LinkId analyte, Optional<LocalDateTime> at) {

        static Sample of(Result result) {
            return new Sample(result.value().analyte(), result.sampledAt());
        }
    }

    List<ReportLine> marked(List<ReportLine> lines) {
        Map<Sample, Integer> counts = new HashMap<>();
        for (ReportLine line : lines) {
            if (line instanceof Result result) {
                counts.merge(Sample.of(result), 1, Integer::sum);
            }
        }
        return lines.stream().map(line -> marked(line, counts)).toList();
    }

    private static ReportLine marked(ReportLine line, Map<Sample, Integer> counts) {
        if (!(line instanceof Result result) || counts.getOrDefault(Sample.of(result), 0) < 2) {
            return line;
        }
        List<Doubt> doubts = new ArrayList<>(result.doubts());
        doubts.add(new Doubt.SaidTwice());
        return new Result(result.number(), result.text(), result.value(), result.sampledAt(), doubts);
    }
}
