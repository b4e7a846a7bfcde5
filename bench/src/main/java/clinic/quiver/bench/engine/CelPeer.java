package clinic.quiver.bench.engine;

import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.table.Field;
import clinic.quiver.bench.table.Formula;
import clinic.quiver.bench.table.Table;
import clinic.quiver.bench.table.Table.RuleRow;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.triage.Nutrient;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelException;
import dev.cel.common.CelOptions;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Common Expression Language: one compiled program for each rule that yields its state, one for each floor, score
 * and shared part. Shared parts and scores are variables, evaluated when first asked for and then remembered.
 */
public final class CelPeer implements Engine<Map<String, Optional<Object>>> {

    private static final CelOptions OPTIONS =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    private static final int FIRED = 1;
    private static final int POSSIBLE = 2;
    private static final int NOT_SETTLED = 3;

    private final Table table;
    private final List<Program> rules = new ArrayList<>();
    private final List<Program> floors = new ArrayList<>();
    private final Map<String, Program> lazy = new HashMap<>();

    public CelPeer(Table table) {
        this.table = table;
        Map<String, Formula> shared = new LinkedHashMap<>();
        CelFormula writer = new CelFormula(shared);
        List<String> ruleTexts =
                table.rules().stream().map(rule -> state(rule, writer)).toList();
        List<String> floorTexts =
                table.floors().stream().map(floor -> writer.write(floor.open())).toList();
        Map<String, String> lazyTexts = new LinkedHashMap<>();
        table.scores().forEach(score -> lazyTexts.put(scoreName(score.nutrient()), writer.write(score)));
        // Writing a shared part may meet further ones.
        while (!lazyTexts.keySet().containsAll(shared.keySet())) {
            Map.copyOf(shared).forEach((name, formula) -> lazyTexts.computeIfAbsent(name, n -> writer.write(formula)));
        }
        Cel cel = environment(shared.keySet());
        ruleTexts.forEach(text -> rules.add(program(cel, text)));
        floorTexts.forEach(text -> floors.add(program(cel, text)));
        lazyTexts.forEach((name, text) -> lazy.put(name, program(cel, text)));
    }

    private static String state(RuleRow rule, CelFormula writer) {
        return writer.write(rule.certain()) + " ? " + FIRED + " : !(" + writer.write(rule.possible()) + ") ? 0 : "
                + writer.write(rule.anchored()) + " ? " + POSSIBLE + " : " + NOT_SETTLED;
    }

    private static String scoreName(Nutrient nutrient) {
        return Field.of(nutrient.score(), Field.Kind.SCORE, false).name();
    }

    private Cel environment(Iterable<String> shared) {
        CelBuilder builder = CelFactory.plannerCelBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(dev.cel.parser.CelStandardMacro.STANDARD_MACROS)
                .addCompilerLibraries(CelExtensions.math(OPTIONS))
                .addRuntimeLibraries(CelExtensions.math(OPTIONS));
        for (Field field : table.fields()) {
            switch (field.kind()) {
                case CODE -> builder.addVar(field.name(), SimpleType.STRING);
                case LIST -> builder.addVar(field.name(), ListType.create(SimpleType.STRING));
                case NUMBER -> {
                    builder.addVar(field.name() + "Least", SimpleType.DOUBLE);
                    builder.addVar(field.name() + "Most", SimpleType.DOUBLE);
                }
                case SCORE -> {}
            }
        }
        shared.forEach(name -> builder.addVar(name, SimpleType.BOOL));
        table.scores().forEach(score -> builder.addVar(scoreName(score.nutrient()), SimpleType.INT));
        return builder.build();
    }

    private static Program program(Cel cel, String text) {
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelException e) {
            throw new IllegalStateException("CEL does not take " + text, e);
        }
    }

    @Override
    public Map<String, Optional<Object>> prepare(Answers answers, Facts facts) {
        Map<String, Optional<Object>> values = new HashMap<>();
        facts.codes().forEach((field, code) -> values.put(field.name(), Optional.of(code)));
        facts.lists().forEach((field, codes) -> values.put(field.name(), Optional.of(List.copyOf(codes))));
        facts.numbers().forEach((field, amount) -> {
            values.put(field.name() + "Least", Optional.of(amount.least()));
            values.put(field.name() + "Most", Optional.of(amount.most()));
        });
        return values;
    }

    @Override
    public Verdict assess(Map<String, Optional<Object>> patient) {
        Variables variables = new Variables(patient);
        Verdict verdict = new Verdict(table);
        try {
            for (int place = 0; place < rules.size(); place++) {
                switch (((Long) rules.get(place).eval(variables)).intValue()) {
                    case FIRED -> verdict.fired(place);
                    case POSSIBLE -> verdict.possible(place);
                    case NOT_SETTLED -> verdict.notSettled(place);
                    default -> {}
                }
            }
            for (int place = 0; place < floors.size(); place++) {
                if ((Boolean) floors.get(place).eval(variables)) {
                    verdict.floor(place);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        for (Nutrient nutrient : Nutrient.values()) {
            Long points = (Long) variables.find(scoreName(nutrient)).orElseThrow();
            verdict.score(nutrient.ordinal(), points.intValue());
        }
        return verdict;
    }

    /** The facts of one patient, and the shared parts evaluated so far. */
    private final class Variables implements CelVariableResolver {

        private final Map<String, Optional<Object>> facts;
        private final Map<String, Optional<Object>> evaluated = new HashMap<>();

        Variables(Map<String, Optional<Object>> facts) {
            this.facts = facts;
        }

        @Override
        public Optional<Object> find(String name) {
            Optional<Object> fact = facts.get(name);
            if (fact == null) {
                fact = evaluated.get(name);
            }
            return fact == null ? evaluate(name) : fact;
        }

        private Optional<Object> evaluate(String name) {
            Program program = lazy.get(name);
            if (program == null) {
                return Optional.empty();
            }
            try {
                Optional<Object> value = Optional.of(program.eval(this));
                evaluated.put(name, value);
                return value;
            } catch (CelEvaluationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
