package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Vocabulary.Kind;
import clinic.quiver.questionnaire.Vocabulary.Term;
import java.util.Set;

/** Finds what a leaf speaks of, and refuses what is not known or cannot be compared like this. */
final class TermReader {

    private final Vocabulary vocabulary;

    TermReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * An item with one answer.
     *
     * @param codes the options that the leaf names
     * @throws BrokenKnowledgeException with file and line of the leaf
     */
    LinkId choice(YamlNode node, String name, Set<String> codes) {
        return item(node, name, codes, Set.of(Kind.YES_NO, Kind.CHOICE, Kind.SCORED_CHOICE), "a single choice");
    }

    /** An item whose answer is a list; otherwise like {@link #choice}. */
    LinkId list(YamlNode node, String name, Set<String> codes) {
        return item(node, name, codes, Set.of(Kind.LIST), "a list");
    }

    /** A number, a sum or a score; otherwise like {@link #choice}. */
    Term number(YamlNode node, String name) {
        return term(node, name, Set.of(Kind.NUMBER, Kind.SCORED_CHOICE), "a number");
    }

    private LinkId item(YamlNode node, String name, Set<String> codes, Set<Kind> kinds, String expected) {
        Term term = term(node, name, kinds, expected);
        for (String code : codes) {
            if (!term.codes().contains(code)) {
                throw node.broken("'" + name + "' has no option '" + code + "'");
            }
        }
        return LinkId.of(name);
    }

    private Term term(YamlNode node, String name, Set<Kind> kinds, String expected) {
        Term term = vocabulary.term(LinkId.of(name)).orElseThrow(() -> node.broken("there is no item '" + name + "'"));
        if (!kinds.contains(term.kind())) {
            throw node.broken("'" + name + "' is not " + expected + " and cannot be compared like this");
        }
        return term;
    }
}
