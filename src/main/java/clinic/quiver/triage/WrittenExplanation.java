package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Truth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An explanation put together part by part. */
final class WrittenExplanation extends Explanation {

    private final Condition condition;
    private final Truth truth;
    private final @Nullable Evidence evidence;
    private final List<Explanation> parts;

    WrittenExplanation(Condition condition, Truth truth, @Nullable Evidence evidence, List<Explanation> parts) {
        this.condition = condition;
        this.truth = truth;
        this.evidence = evidence;
        this.parts = List.copyOf(parts);
    }

    @Override
    public Condition condition() {
        return condition;
    }

    @Override
    public Truth truth() {
        return truth;
    }

    @Override
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    @Override
    public List<Explanation> parts() {
        return parts;
    }
}
