package clinic.quiver.demo;

import clinic.quiver.access.Actor;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.demo.DemoPatient.Today;
import clinic.quiver.demo.DemoVisits.Cast;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered;
import clinic.quiver.patient.Registration;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswersReader;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.FollowUp;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.triage.vignette.Vignette;
import clinic.quiver.triage.vignette.VignetteReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the demo's patients with half a year of visits once, and a half-full list for every new day. */
@Component
@Profile("demo")
class DemoStory {

    private static final int ALL_PAGES = 1000;
    private static final int HALF_OF_THE_PAGES = 25;
    private static final LocalTime FIRST_APPOINTMENT = LocalTime.of(8, 30);
    private static final Duration BETWEEN_APPOINTMENTS = Duration.ofMinutes(20);
    private static final Period UNTIL_IT_IS_BACK = Period.ofDays(14);

    private final DemoClinic demoClinic;
    private final DemoVisits demoVisits;
    private final PatientService patients;
    private final VisitService visits;
    private final ClinicService clinics;
    private final Questionnaire questionnaire;
    private final TransactionTemplate transaction;
    private final DemoClock clock;

    DemoStory(
            DemoClinic demoClinic,
            DemoVisits demoVisits,
            PatientService patients,
            VisitService visits,
            ClinicService clinics,
            Questionnaire questionnaire,
            TransactionTemplate transaction,
            DemoClock clock) {
        this.demoClinic = demoClinic;
        this.demoVisits = demoVisits;
        this.patients = patients;
        this.visits = visits;
        this.clinics = clinics;
        this.questionnaire = questionnaire;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes whatever is missing: everything on the first start, the day's list on the first start of a day. */
    void tell() {
        ClinicId clinic = demoClinic.find().orElseGet(demoClinic::make);
        Cast cast = new Cast(demoClinic.staff("desk"), demoClinic.staff("clinician"), demoClinic.tablet(clinic));
        List<DemoPatient> all = DemoPatient.read(YamlNode.parse("demo/patients.yaml", text("demo/patients.yaml")));
        for (DemoPatient demo : all) {
            // A first start that was broken off goes on where it stopped.
            if (find(cast, recordNumber(all.indexOf(demo))).isEmpty()) {
                past(cast, demo, register(cast, demo, all.indexOf(demo)));
            }
        }
        if (CurrentActor.as(cast.desk(), () -> visits.refreshDay(clinics.today()))
                .isEmpty()) {
            today(cast, all);
        }
    }

    private Patient register(Cast cast, DemoPatient demo, int index) {
        LocalDate today = CurrentActor.as(cast.desk(), clinics::today);
        LocalDate born = today.minusYears(demo.age()).minusDays(7L + index * 8L % 340);
        Registration details = new Registration(
                recordNumber(index),
                demo.familyName(),
                demo.givenName(),
                born,
                demo.sex(),
                demo.language(),
                "555-01%02d".formatted(index));
        return CurrentActor.as(cast.desk(), () -> switch (patients.register(details)) {
            case Registered.Done(Patient patient) -> patient;
            case Registered.Refused(var faults) -> throw new IllegalStateException(faults.toString());
            case Registered.ChangedMeanwhile(var now) ->
                throw new IllegalStateException(now.id().toString());
        });
    }

    private static String recordNumber(int index) {
        return "Q-%04d".formatted(1001 + index);
    }

    private void past(Cast cast, DemoPatient demo, Patient patient) {
        Map<LinkId, Answer> answers = new HashMap<>(vignette(demo).given());
        demo.earlier().ifPresent(otherwise -> answers.putAll(new AnswersReader(questionnaire).read(otherwise)));
        for (int daysAgo : demo.past()) {
            clock.comeBack();
            ZoneId zone = zone(cast);
            LocalDate day = LocalDate.ofInstant(clock.instant(), zone).minusDays(daysAgo);
            clock.goTo(day.atTime(9, 0).plusMinutes(daysAgo % 300).atZone(zone).toInstant());
            asOneTransaction(cast.desk(), () -> {
                Visit visit = demoVisits.plan(cast, patient, day, LocalTime.of(9, 0));
                wholeVisit(cast, answers, patient, visit);
                demoVisits.review(cast, visit.id(), followUp(demo, day, daysAgo));
            });
            clock.comeBack();
        }
    }

    // Awaited since the last visit only, and not in time.
    private static FollowUp followUp(DemoPatient demo, LocalDate day, int daysAgo) {
        Optional<String> awaited = demo.awaited().filter(expected -> daysAgo == Collections.min(demo.past()));
        return new FollowUp(awaited.map(expected -> day.plus(UNTIL_IT_IS_BACK)), awaited.orElse(""));
    }

    private void today(Cast cast, List<DemoPatient> all) {
        Instant now = clock.instant();
        LocalTime time = FIRST_APPOINTMENT;
        int waitingMinutes = 150;
        for (DemoPatient demo : expectedFirstToLast(all)) {
            Patient patient = find(cast, recordNumber(all.indexOf(demo))).orElseThrow();
            LocalTime appointment = time;
            clock.goTo(sameDay(cast, now, waitingMinutes));
            asOneTransaction(cast.desk(), () -> unfold(cast, demo, patient, appointment));
            time = time.plus(BETWEEN_APPOINTMENTS);
            waitingMinutes = Math.max(5, waitingMinutes - 12);
        }
        clock.comeBack();
    }

    private static List<DemoPatient> expectedFirstToLast(List<DemoPatient> all) {
        return all.stream()
                .filter(demo -> demo.today() != Today.NOT_EXPECTED)
                .sorted(Comparator.comparing(DemoPatient::today).reversed())
                .toList();
    }

    // Just after midnight nobody has waited since yesterday.
    private Instant sameDay(Cast cast, Instant now, int minutesAgo) {
        ZoneId zone = zone(cast);
        Instant earlier = now.minus(Duration.ofMinutes(minutesAgo));
        return LocalDate.ofInstant(earlier, zone).equals(LocalDate.ofInstant(now, zone)) ? earlier : now;
    }

    private void unfold(Cast cast, DemoPatient demo, Patient patient, LocalTime time) {
        LocalDate day = CurrentActor.as(cast.desk(), clinics::today);
        Visit visit = demoVisits.plan(cast, patient, day, time);
        switch (demo.today()) {
            case NOT_EXPECTED, EXPECTED -> {}
            case NO_SHOW -> demoVisits.markNoShow(cast, visit);
            case CHECKED_IN -> demoVisits.checkIn(cast, visit);
            case HALF_WAY ->
                demoVisits.answer(
                        cast,
                        patient,
                        demoVisits.checkIn(cast, visit),
                        new DemoAnswers(vignette(demo).given()),
                        HALF_OF_THE_PAGES);
            case ANSWERED -> wholeVisit(cast, vignette(demo).given(), patient, visit);
            case REVIEWED -> {
                wholeVisit(cast, vignette(demo).given(), patient, visit);
                demoVisits.review(cast, visit.id(), new FollowUp(Optional.empty(), ""));
            }
        }
    }

    private void wholeVisit(Cast cast, Map<LinkId, Answer> given, Patient patient, Visit visit) {
        String code = demoVisits.checkIn(cast, visit);
        demoVisits.answer(cast, patient, code, new DemoAnswers(given), ALL_PAGES);
        demoVisits.observe(cast, visit, given);
    }

    private Optional<Patient> find(Cast cast, String recordNumber) {
        return CurrentActor.as(
                cast.desk(), () -> patients.find(recordNumber).stream().findFirst());
    }

    private Vignette vignette(DemoPatient demo) {
        String file = "demo/vignettes/" + demo.vignette() + ".yaml";
        return new VignetteReader(questionnaire).read(file, text(file));
    }

    private ZoneId zone(Cast cast) {
        return CurrentActor.as(cast.desk(), () -> clinics.current().settings().timeZone());
    }

    // One commit a visit instead of sixty: nobody waits for these answers.
    private void asOneTransaction(Actor actor, Runnable work) {
        CurrentActor.as(actor, () -> {
            transaction.executeWithoutResult(status -> work.run());
            return true;
        });
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
