package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.engine.AskedItem;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.NodeList;
import clinic.quiver.triage.engine.Pass;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the rules that a patient's answers fulfil or leave open, and tells which fired. */
final class Rules {

    private static final Logger LOG = LoggerFactory.getLogger(Rules.class);

    private static final Reply FIRED = new Given(new Answer.YesNo(true));

    // A rule that is not settled has not certainly not fired.
    private static final Reply NOT_CERTAIN = new Given(new Answer.DoesNotKnow());

    private final List<PreparedRule> rules;
    private final NodeList conditions;

    private record PreparedRule(Rule rule, Node when, Optional<Node> anchor, Optional<AskedItem> fired) {}

    /**
     * Prepares rules.
     *
     * @param conditions takes the rules' conditions, and has those already that ask which rules fired
     */
    Rules(List<Rule> rules, ConditionSetBuilder conditions) {
        this.rules = rules.stream()
                .map(rule -> new PreparedRule(
                        rule,
                        conditions.add(rule.when()),
                        rule.anchor().map(conditions::add),
                        conditions.tellIfAsked(ConditionReader.firedItem(rule.id()))))
                .toList();
        this.conditions =
                conditions.list(this.rules.stream().map(PreparedRule::when).toList());
    }

    /** Adds a finding for each rule that fired, may fire or could not be evaluated; the pass is told. */
    void find(Pass pass, Explainer explainer, Findings findings) {
        for (int i = pass.nextNotFalse(conditions, 0); i >= 0; i = pass.nextNotFalse(conditions, i + 1)) {
            PreparedRule prepared = rules.get(i);
            Rule rule = prepared.rule();
            try {
                find(prepared, pass, explainer, findings);
            } catch (RuntimeException e) {
                LOG.error("Rule {} could not be evaluated", rule.id(), e);
                findings.addFailed(rule.id(), rule.when());
                tell(prepared, NOT_CERTAIN, pass);
            }
        }
        pass.settle();
    }

    private static void find(PreparedRule prepared, Pass pass, Explainer explainer, Findings findings) {
        Truth truth = pass.truth(prepared.when());
        if (truth == Truth.FALSE) {
            return;
        }
        findings.add(found(prepared, truth, pass, explainer));
        if (truth == Truth.TRUE && prepared.rule().benignPattern()) {
            findings.addBenignPattern();
        }
        tell(prepared, truth == Truth.TRUE ? FIRED : NOT_CERTAIN, pass);
    }

    private static Finding found(PreparedRule prepared, Truth truth, Pass pass, Explainer explainer) {
        Rule rule = prepared.rule();
        Kind kind = truth == Truth.TRUE ? Kind.FIRED : isAnchored(prepared, pass) ? Kind.POSSIBLE : Kind.NOT_SETTLED;
        return new Finding(rule.id(), kind, rule.level(), explainer.of(prepared.when()));
    }

    private static boolean isAnchored(PreparedRule rule, Pass pass) {
        return rule.anchor().isPresent() && pass.truth(rule.anchor().get()) == Truth.TRUE;
    }

    private static void tell(PreparedRule rule, Reply fired, Pass pass) {
        if (rule.fired().isPresent()) {
            pass.tell(rule.fired().get(), fired);
        }
    }
}
