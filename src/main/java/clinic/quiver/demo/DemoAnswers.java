package clinic.quiver.demo;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How an example patient answers everything: what the example does not mention is denied, or is ordinary. */
final class DemoAnswers {

    private static final List<String> DENIALS = List.of("no", "none", "never", "0", "nothing", "no-limits");

    private static final Map<String, String> ORDINARY = Map.ofEntries(
            Map.entry("respondent", "patient"),
            Map.entry("onset-band", "months-1-3"),
            Map.entry("onset-speed", "weeks"),
            Map.entry("twitch-frequency", "weekly"),
            Map.entry("twitch-pattern", "comes-and-goes"),
            Map.entry("twitch-trend", "same"),
            Map.entry("weakness-when", "months-1-3"),
            Map.entry("weakness-trend", "same"),
            Map.entry("weakness-speed", "weeks-months"),
            Map.entry("fn-trend", "same"),
            Map.entry("numb-speed", "months"),
            Map.entry("ckd-stage", "3"),
            Map.entry("main-symptom", "other"),
            Map.entry("sun-exposure", "most-days-30min"));

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("freq-greens", 9),
            Map.entry("freq-nuts", 9),
            Map.entry("freq-legumes", 9),
            Map.entry("freq-wholegrain", 9),
            Map.entry("freq-dairy", 14),
            Map.entry("freq-fruit-veg", 5),
            Map.entry("freq-oily-fish", 1),
            Map.entry("freq-eggs", 3),
            Map.entry("sleep-hours", 8),
            Map.entry("fluids-cups", 8),
            Map.entry("stress-level", 3),
            Map.entry("screen-hours", 3),
            Map.entry("exercise-days", 1),
            Map.entry("cramp-per-week", 1),
            Map.entry("past-check-months", 6),
            Map.entry("pregnancy-weeks", 24));

    private final Map<LinkId, Answer> given;

    DemoAnswers(Map<LinkId, Answer> given) {
        this.given = given;
    }

    Answer to(Item item, LocalDate today) {
        Answer answer = given.get(item.linkId());
        if (answer != null) {
            return answer;
        }
        if (item.optional()) {
            return new Answer.Skipped();
        }
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(false);
            case CHOICE -> new Answer.Choice(ordinary(item));
            case CHOICES -> new Answer.Choices(new TreeSet<>(Set.of(ordinary(item))));
            case QUANTITY ->
                new Answer.Quantity(
                        BigDecimal.valueOf(NUMBERS.getOrDefault(item.linkId().value(), 0)));
            case BODY_MAP ->
                new Answer.BodySites(new TreeSet<>(Set.of(new BodySite(BodyRegion.CALF, BodySite.Side.LEFT))));
            case TEXT -> new Answer.Skipped();
            case DATE -> new Answer.Date(today);
        };
    }

    private static String ordinary(Item item) {
        String named = ORDINARY.get(item.linkId().value());
        if (named != null) {
            return named;
        }
        return DENIALS.stream()
                .filter(item.options()::contains)
                .findFirst()
                .orElseGet(() -> item.options().getLast());
    }
}
