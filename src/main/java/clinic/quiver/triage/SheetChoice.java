package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.HandoutChoice.Blocked;
import clinic.quiver.triage.HandoutChoice.Mode;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the sheets that a patient may be offered, once it is known which rules fired. */
final class SheetChoice {

    private static final Logger LOG = LoggerFactory.getLogger(SheetChoice.class);

    private final List<PreparedSheet> sheets;

    /** A sheet with everything that may block it, in the order in which it is looked at. */
    private record PreparedSheet(String id, Node wanted, List<Node> blocks) {}

    SheetChoice(List<Sheet> sheets, Optional<Condition> everySheetBlocked, ConditionSetBuilder conditions) {
        this.sheets = sheets.stream()
                .map(sheet -> new PreparedSheet(
                        sheet.id(),
                        conditions.add(sheet.wanted()),
                        Stream.concat(everySheetBlocked.stream(), sheet.blocked().stream())
                                .map(conditions::add)
                                .toList()))
                .toList();
    }

    /** The sheets for a patient at this level; none when they cannot be chosen. */
    HandoutChoice at(TriageLevel level, Pass pass, Explainer explainer) {
        Mode mode = Mode.at(level);
        try {
            return choose(mode, pass, explainer);
        } catch (RuntimeException e) {
            LOG.error("The sheets could not be chosen", e);
            return new HandoutChoice(mode, List.of(), List.of());
        }
    }

    private HandoutChoice choose(Mode mode, Pass pass, Explainer explainer) {
        List<String> offered = new ArrayList<>();
        List<Blocked> blocked = new ArrayList<>();
        for (PreparedSheet sheet : sheets) {
            if (pass.truth(sheet.wanted()) != Truth.TRUE) {
                continue;
            }
            Node block = block(sheet, pass);
            if (block == null) {
                offered.add(sheet.id());
            } else {
                blocked.add(new Blocked(sheet.id(), explainer.of(block)));
            }
        }
        return new HandoutChoice(mode, offered, blocked);
    }

    // What cannot be settled blocks too.
    private static @Nullable Node block(PreparedSheet sheet, Pass pass) {
        for (Node block : sheet.blocks()) {
            if (pass.truth(block) != Truth.FALSE) {
                return block;
            }
        }
        return null;
    }
}
