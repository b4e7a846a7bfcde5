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
 * @param sheetWords in lower case, left out on the sheets that go home only
 */
public record ReadingExceptions(Set<String> texts, Set<String> words, Set<String> sheetWords) {

    /**
     * The file in the tests' resources. Each line is {@code text NAME...}, {@code word WORD...} or
     * {@code sheet-word WORD...}; # starts a comment.
     */
    public static ReadingExceptions load() {
        ReadingExceptions exceptions = new ReadingExceptions(new HashSet<>(), new HashSet<>(), new HashSet<>());
        read().lines().map(line -> line.replaceAll("#.*", "")).forEach(line -> {
            Scanner scanner = new Scanner(line);
            if (scanner.hasNext()) {
                scanner.forEachRemaining(exceptions.target(scanner.next())::add);
            }
        });
        return exceptions;
    }

    /** The words that are left out on the sheets. */
    public Set<String> wordsOfSheets() {
        Set<String> all = new HashSet<>(words);
        all.addAll(sheetWords);
        return all;
    }

    private Set<String> target(String kind) {
        return switch (kind) {
            case "text" -> texts;
            case "word" -> words;
            case "sheet-word" -> sheetWords;
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
