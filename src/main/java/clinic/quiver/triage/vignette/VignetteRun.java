package clinic.quiver.triage.vignette;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Place;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One version of the clinical content, ready to replay example patients. */
public final class VignetteRun {

    private final Questionnaire questionnaire;
    private final RuleBook ruleBook;
    private final VignetteReader reader;

    public VignetteRun(Questionnaire questionnaire, RuleBook ruleBook) {
        this.questionnaire = questionnaire;
        this.ruleBook = ruleBook;
        this.reader = new VignetteReader(questionnaire);
    }

    /** The example patients' files in a folder, in the order of their names. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an example patient.
     *
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException with file and line when it is not one
     */
    public Vignette read(Path file) {
        try {
            return reader.read(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (MalformedInputException e) {
            throw new BrokenKnowledgeException(
                    new Place(String.valueOf(file.getFileName()), 1), "the file is not written in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rule book says about an example patient. */
    public VignetteOutcome outcome(Vignette vignette) {
        return VignetteOutcome.of(ruleBook.assess(new VignetteAnswers(vignette.given(), questionnaire)));
    }
}
