package clinic.quiver.knowledge;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts Quiver with broken content where to mend it, in place of a stack trace. */
class BrokenKnowledgeAnalyzer extends AbstractFailureAnalyzer<BrokenKnowledgeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenKnowledgeException cause) {
        return new FailureAnalysis(
                "The clinical content cannot be used: " + cause.getMessage(),
                "Mend that line, or start without QUIVER_KNOWLEDGE to use the content that came with Quiver.",
                cause);
    }
}
