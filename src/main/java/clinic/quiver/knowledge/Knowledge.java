package clinic.quiver.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One version of the clinical content: all its files, read once. */
public final class Knowledge {

    private final SortedMap<String, String> files;

    private Knowledge(SortedMap<String, String> files) {
        this.files = files;
    }

    /** The content that came with this program. */
    public static Knowledge builtIn() {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/knowledge/**/*.*")) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf("/knowledge/") + "/knowledge/".length());
                files.put(path, resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Knowledge(files);
    }

    /**
     * The content of a folder, which replaces the built-in one whole.
     *
     * @throws UncheckedIOException when the folder cannot be read
     * @throws BrokenKnowledgeException when a file in it is not a text in UTF-8
     */
    public static Knowledge in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException("there is no folder " + folder, new NoSuchFileException(folder.toString()));
        }
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, read(name, path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Knowledge(files);
    }

    private static String read(String name, Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (MalformedInputException e) {
            throw new BrokenKnowledgeException(new Place(name, 1), "the file is not written in UTF-8");
        }
    }

    /** The same content with one file replaced or added: for trying an edit. */
    public Knowledge with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new Knowledge(changed);
    }

    /**
     * A file's text.
     *
     * @param path below the knowledge folder, such as {@code questionnaire.yaml}
     * @throws BrokenKnowledgeException when there is no such file
     */
    public String text(String path) {
        String text = files.get(path);
        if (text == null) {
            throw new BrokenKnowledgeException(new Place(path, 1), "the file is missing");
        }
        return text;
    }

    /**
     * A YAML file.
     *
     * @throws BrokenKnowledgeException when the file is missing or not YAML
     */
    public YamlNode yaml(String path) {
        return YamlNode.parse(path, text(path));
    }

    /** The paths of all files in a folder, such as {@code rules/}, in the order of their names. */
    public List<String> filesIn(String folder) {
        return files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }

    /** The version that the content gives itself in {@code version.yaml}. */
    public String version() {
        return versionFile().required("version").text();
    }

    /**
     * The file {@code version.yaml}: the content's version, and who answers for what names nobody itself ({@code owner},
     * {@code review-by}).
     *
     * @throws BrokenKnowledgeException when the file is missing or not as expected
     */
    public YamlNode versionFile() {
        return yaml("version.yaml").allowingOnly(Set.of("version", "owner", "review-by"));
    }

    /** SHA-256 over all paths and texts, in hexadecimal: two contents with the same hash are the same. */
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, String> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.getValue().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
