package clinic.quiver.bench.engine;

import clinic.quiver.bench.patient.Amount;
import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.table.Field;
import clinic.quiver.bench.table.Table;
import clinic.quiver.questionnaire.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools with the executable model: rules compiled to Java ahead of time, one fact a patient with a typed field for
 * everything asked, a stateless session that draws from a pool.
 */
public final class DroolsPeer implements Engine<Object> {

    private static final String GROUP = "clinic.quiver";
    private static final String NAME = "bench-rules";
    private static final String MODEL = "META-INF/kie/" + GROUP + "/" + NAME + "/drools-model";

    private final Table table;
    private final FactType patients;
    private final StatelessKieSession session;

    /** The engine over rules compiled by {@link #compile}. */
    public DroolsPeer(Table table, Path compiled) {
        this.table = table;
        KieBase rules = KieBaseBuilder.createKieBaseFromModel(model(compiled));
        this.patients = rules.getFactType(DrlWriter.PACKAGE, "Patient");
        this.session = rules.newKieSessionsPool(1).newStatelessKieSession();
    }

    private static Model model(Path compiled) {
        try {
            URLClassLoader classes =
                    new URLClassLoader(new URL[] {compiled.toUri().toURL()}, DroolsPeer.class.getClassLoader());
            try (InputStream names = Objects.requireNonNull(classes.getResourceAsStream(MODEL))) {
                String name = new String(names.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(DrlWriter.PACKAGE))
                        .findFirst()
                        .orElseThrow();
                return (Model) classes.loadClass(name).getConstructor().newInstance();
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules cannot be loaded", e);
        }
    }

    /**
     * Compiles the table's rules to an archive, as a project would when it is built.
     *
     * @throws IllegalStateException when Drools refuses them
     */
    public static byte[] compile(Table table) {
        KieServices services = KieServices.Factory.get();
        ReleaseId id = services.newReleaseId(GROUP, NAME, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        files.write("src/main/resources/" + DrlWriter.PACKAGE.replace('.', '/') + "/rules.drl", DrlWriter.write(table));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Drools refused the rules: "
                    + builder.getResults().getMessages(Message.Level.ERROR).getFirst());
        }
        return ((InternalKieModule) builder.getKieModule()).getBytes();
    }

    @Override
    public Object prepare(Answers answers, Facts facts) {
        try {
            Object patient = patients.newInstance();
            facts.codes().forEach((field, code) -> patients.set(patient, field.name(), code));
            facts.lists().forEach((field, codes) -> patients.set(patient, field.name(), codes));
            facts.numbers().forEach((field, amount) -> number(patient, field, amount));
            return patient;
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    // A number not shown stays null: to Drools every comparison with it is false.
    private void number(Object patient, Field field, Amount amount) {
        if (!amount.equals(Amount.NOT_SHOWN)) {
            patients.set(patient, field.name() + "Least", amount.least());
            patients.set(patient, field.name() + "Most", amount.most());
        }
    }

    @Override
    public Verdict assess(Object patient) {
        Verdict verdict = new Verdict(table);
        session.setGlobal("verdict", verdict);
        session.execute(patient);
        return verdict;
    }
}
