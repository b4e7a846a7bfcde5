package clinic.quiver.bench.engine;

import clinic.quiver.bench.patient.Amount;
import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.table.Field;
import clinic.quiver.bench.table.Table;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.triage.Nutrient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationExpressionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;

/**
 * The reference engine of the Clinical Quality Language: one library, compiled once, evaluated by one engine that
 * remembers definitions within a patient.
 */
public final class CqlPeer implements Engine<Map<String, Object>> {

    private final Table table;
    private final CqlEngine engine;
    private final VersionedIdentifier library =
            new VersionedIdentifier().withId(CqlWriter.LIBRARY).withVersion("1");
    private final Map<VersionedIdentifier, List<EvaluationExpressionRef>> everything =
            Map.of(library, List.of(new EvaluationExpressionRef(CqlWriter.EVERYTHING)));

    public CqlPeer(Table table) {
        this.table = table;
        LibraryManager libraries = new LibraryManager(new ModelManager(), new CqlCompilerOptions());
        libraries
                .getLibrarySourceLoader()
                .registerProvider(new StringLibrarySourceProvider(List.of(CqlWriter.write(table))));
        List<CqlCompilerException> problems = new ArrayList<>();
        libraries.resolveLibrary(library, problems);
        if (CqlCompilerException.hasErrors(problems)) {
            throw new IllegalStateException("the CQL compiler refused the library", problems.getFirst());
        }
        this.engine = new CqlEngine(new Environment(libraries), Set.of(CqlEngine.Options.EnableExpressionCaching));
    }

    @Override
    public Map<String, Object> prepare(Answers answers, Facts facts) {
        Map<String, Object> parameters = new HashMap<>();
        facts.codes().forEach((field, code) -> parameters.put(field.name(), code.equals(Field.UNKNOWN) ? null : code));
        facts.lists().forEach((field, codes) -> parameters.put(field.name(), List.copyOf(codes)));
        facts.numbers().forEach((field, amount) -> number(field, amount, parameters));
        return parameters;
    }

    private void number(Field field, Amount amount, Map<String, Object> parameters) {
        parameters.put(field.name(), amount.known());
        parameters.put(field.name() + "Shown", !amount.equals(Amount.NOT_SHOWN));
        if (table.inRules().isSum(field.item())) {
            parameters.put(field.name() + "MayBeMore", amount.open() ? null : false);
        }
    }

    @Override
    public Verdict assess(Map<String, Object> patient) {
        // What it remembers is the last patient's: it does not see that the parameters are others.
        engine.getCache().getExpressions().clear();
        List<?> found = (List<?>) engine.evaluate(new EvaluationParams(everything, null, patient, null, null))
                .getOnlyResultOrThrow()
                .get(CqlWriter.EVERYTHING)
                .getValue();
        Verdict verdict = new Verdict(table);
        int next = 0;
        for (int place = 0; place < table.rules().size(); place++) {
            switch ((Integer) found.get(next++)) {
                case CqlWriter.FIRED -> verdict.fired(place);
                case CqlWriter.POSSIBLE -> verdict.possible(place);
                case CqlWriter.NOT_SETTLED -> verdict.notSettled(place);
                default -> {}
            }
        }
        for (int place = 0; place < table.floors().size(); place++) {
            if ((Integer) found.get(next++) == 1) {
                verdict.floor(place);
            }
        }
        for (int place = 0; place < table.scores().size(); place++) {
            Nutrient nutrient = table.scores().get(place).nutrient();
            verdict.score(nutrient.ordinal(), (Integer) found.get(next++));
        }
        return verdict;
    }
}
