package clinic.quiver.review.ui;

import clinic.quiver.review.Choice;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionContent;
import clinic.quiver.review.Orders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision in words. */
final class DecisionWords {

    private final DecisionContent content;
    private final Wording wording;

    DecisionWords(DecisionContent content, Wording wording) {
        this.content = content;
        this.wording = wording;
    }

    /** Everything that was written or chosen, as far as there is any. */
    List<String> of(Decision decision) {
        return List.copyOf(parts(decision).values());
    }

    /** Like {@link #of}, each part with the key of its label. */
    Map<String, String> parts(Decision decision) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("review.decision.disposition", disposition(decision.choice()));
        parts.put("review.decision.reason", reason(decision.choice()));
        parts.put("review.decision.note", decision.note());
        parts.put("review.decision.orders", orders(decision.orders()));
        parts.put(
                "review.decision.follow-up",
                decision.followUp().on().map(wording::day).orElse(""));
        parts.put("review.decision.expected", decision.followUp().expected());
        parts.put("review.decision.safety-net", decision.safetyNet());
        parts.values().removeIf(String::isBlank);
        return parts;
    }

    /** Where the patient goes; empty as long as that is open. */
    String disposition(Choice choice) {
        return choice.disposition()
                .map(chosen -> wording.say("review.disposition." + chosen.name()))
                .orElse("");
    }

    /** Why that is less than the level asks for, by code and in words; empty when it is not. */
    String reason(Choice choice) {
        return Stream.of(
                        choice.reason()
                                .map(code -> wording.say("review.override." + code.name()))
                                .orElse(""),
                        choice.words())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(": "));
    }

    /** What a referral letter has to say first because of a rule; empty when nothing. */
    Optional<String> letterHeading(String ruleId) {
        return content.letterHeading(ruleId, wording.language());
    }

    private String orders(Orders orders) {
        return Stream.concat(
                        inOrder(orders.codes()).map(code -> content.order(code, wording.language())),
                        Stream.of(orders.others()))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    // As the content lists them; what only an earlier content had comes last.
    private Stream<String> inOrder(List<String> codes) {
        List<String> known = content.orders();
        return Stream.concat(
                known.stream().filter(codes::contains), codes.stream().filter(code -> !known.contains(code)));
    }
}
