package clinic.quiver.readability;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;

/**
 * What the reading tests leave out, from {@code reading-exceptions.txt}: whole texts whose wording is not ours, and
 * single words that a patient knows from their own doctor or box.
 *
 * @param texts names of items or pages
 * @param words in lower case
 */
public record ReadingExceptions(Set<String> texts, Set<String> words) {

    /** The file in the tests' resources. Each line is {@code text NAME...} or {@code word WORD...}; # starts a comment. */
    public static ReadingExceptions load() {
        Set<String> texts = new HashSet<>();
        Set<String> words = new HashSet<>();
        read().lines().map(line -> line.replaceAll("#.*", "")).forEach(line -> {
            Scanner scanner = new Scanner(line);
            if (scanner.hasNext()) {
                Set<String> target = target(scanner.next(), texts, words);
                scanner.forEachRemaining(target::add);
            }
        });
        return new ReadingExceptions(Set.copyOf(texts), Set.copyOf(words));
    }

    private static Set<String> target(String kind, Set<String> texts, Set<String> words) {
        return switch (kind) {
            case "text" -> texts;
            case "word" -> words;
            default -> throw new IllegalStateException("reading-exceptions.txt knows no '" + kind + "'");
        };
    }

    private static String read() {
        try (InputStream in = ReadingExceptions.class.getResourceAsStream("/reading-exceptions.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
