package clinic.quiver.knowledge;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A part of a YAML file that knows its line, so that whoever reads it can say where it is wrong. */
public final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a whole file.
     *
     * @throws BrokenKnowledgeException when the text is not YAML or is empty
     */
    public static YamlNode parse(String file, String text) {
        try {
            Node root = new Yaml().compose(new StringReader(text));
            if (root == null) {
                throw new BrokenKnowledgeException(new Place(file, 1), "the file is empty");
            }
            return new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BrokenKnowledgeException(new Place(file, line), "not readable as YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int line = (int) text.substring(0, Math.min(e.getPosition(), text.length()))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw new BrokenKnowledgeException(new Place(file, line), "a character that YAML does not allow");
        }
    }

    public Place place() {
        return new Place(file, node.getStartMark().getLine() + 1);
    }

    /** An error at this place, to be thrown by the reader. */
    public BrokenKnowledgeException broken(String reason) {
        return new BrokenKnowledgeException(place(), reason);
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /**
     * The text of a single value, trimmed.
     *
     * @throws BrokenKnowledgeException when this is a list or a mapping, or empty
     */
    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw broken("expected a text");
        }
        return scalar.getValue().trim();
    }

    /**
     * This value as a number.
     *
     * @throws BrokenKnowledgeException when this is not a number
     */
    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw broken("expected a number, found '" + text() + "'");
        }
    }

    /**
     * This value as a whole number.
     *
     * @throws BrokenKnowledgeException when this is not a whole number, or one too large to count with
     */
    public int wholeNumber() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException e) {
            throw broken("expected a whole number, found '" + text() + "'");
        }
    }

    /**
     * This value as a date.
     *
     * @throws BrokenKnowledgeException when this is not a date such as {@code 2026-01-31}
     */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw broken("expected a date such as 2026-01-31, found '" + text() + "'");
        }
    }

    /**
     * This value as true or false.
     *
     * @throws BrokenKnowledgeException when this is neither {@code true} nor {@code false}
     */
    public boolean bool() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken("expected true or false, found '" + text() + "'");
        };
    }

    /**
     * The value of which this is the code.
     *
     * @throws BrokenKnowledgeException when no value has this code
     */
    public <T> T oneOf(T[] values, Function<T, String> code) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(text()))
                .findFirst()
                .orElseThrow(() -> broken("'" + text() + "' is none of "
                        + Arrays.stream(values).map(code).toList()));
    }

    /**
     * The parts of a list, in order.
     *
     * @throws BrokenKnowledgeException when this is not a list
     */
    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw broken("expected a list");
        }
        List<YamlNode> parts = new ArrayList<>();
        for (Node part : sequence.getValue()) {
            parts.add(new YamlNode(file, part));
        }
        return parts;
    }

    /** The texts of a list, in order. */
    public List<String> texts() {
        return list().stream().map(YamlNode::text).toList();
    }

    /**
     * The entries of a mapping, in the order of the file.
     *
     * @throws BrokenKnowledgeException when this is not a mapping, or one of its keys stands twice
     */
    public Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.broken("'" + key.text() + "' stands twice");
            }
        }
        return entries;
    }

    private List<NodeTuple> tuples() {
        if (!(node instanceof MappingNode mapping)) {
            throw broken("expected a mapping");
        }
        return mapping.getValue();
    }

    /**
     * The value of a key that has to be there.
     *
     * @throws BrokenKnowledgeException when the key is missing
     */
    public YamlNode required(String key) {
        return optional(key).orElseThrow(() -> broken("'" + key + "' is missing"));
    }

    public Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /**
     * Refuses keys that nothing reads, so that a misspelt one cannot be overlooked.
     *
     * @throws BrokenKnowledgeException when the mapping holds another key
     */
    public YamlNode allowingOnly(Set<String> keys) {
        for (NodeTuple tuple : tuples()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (!keys.contains(key.text())) {
                throw key.broken("unknown key '" + key.text() + "'");
            }
        }
        return this;
    }
}
