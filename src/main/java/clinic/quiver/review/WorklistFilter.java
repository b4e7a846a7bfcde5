package clinic.quiver.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom of the worklist a clinician wants to see.
 *
 * @param mine only whom this clinician has taken
 * @param unseen only who has flags that nobody has acknowledged
 * @param standing only who stands there
 * @param day only visits of this day
 * @param text only whom this text finds: by name, record number or birth date; blank finds everybody
 */
public record WorklistFilter(
        boolean mine, boolean unseen, Optional<Standing> standing, Optional<LocalDate> day, String text) {

    /** Everybody. */
    public static final WorklistFilter EVERYBODY =
            new WorklistFilter(false, false, Optional.empty(), Optional.empty(), "");

    public WorklistFilter {
        text = text.strip();
    }

    /** Whether patients are looked for who may not stand on the list: of a day, or by a text. */
    public boolean looksFurther() {
        return day.isPresent() || !text.isEmpty();
    }

    /** The same filter, with only whom this clinician has taken, or everybody. */
    public WorklistFilter withMine(boolean now) {
        return new WorklistFilter(now, unseen, standing, day, text);
    }

    /** The same filter, with only who has flags that nobody has acknowledged, or everybody. */
    public WorklistFilter withUnseen(boolean now) {
        return new WorklistFilter(mine, now, standing, day, text);
    }

    /** The same filter, with only who stands there; empty for all. */
    public WorklistFilter withStanding(Optional<Standing> now) {
        return new WorklistFilter(mine, unseen, now, day, text);
    }

    /** The same filter, with only visits of this day; empty for all. */
    public WorklistFilter withDay(Optional<LocalDate> now) {
        return new WorklistFilter(mine, unseen, standing, now, text);
    }

    /** The same filter, with only whom this text finds; blank for everybody. */
    public WorklistFilter withText(String now) {
        return new WorklistFilter(mine, unseen, standing, day, now);
    }

    /** For the audit trail: which filters, without what was typed. */
    String described() {
        List<String> parts = new ArrayList<>();
        if (mine) {
            parts.add("mine");
        }
        if (unseen) {
            parts.add("unseen");
        }
        standing.ifPresent(wanted -> parts.add(wanted.name()));
        day.ifPresent(wanted -> parts.add(wanted.toString()));
        if (!text.isEmpty()) {
            parts.add("by name, number or birth date");
        }
        return String.join(", ", parts);
    }
}
