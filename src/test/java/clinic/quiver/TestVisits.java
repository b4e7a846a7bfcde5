package clinic.quiver;

import clinic.quiver.handout.Handout;
import clinic.quiver.handout.HandoutService;
import clinic.quiver.handout.HandoutWish;
import clinic.quiver.handout.PageLayout;
import clinic.quiver.handout.ReleasedHandout;
import clinic.quiver.intake.Answered;
import clinic.quiver.intake.CheckInService;
import clinic.quiver.intake.ConsentService;
import clinic.quiver.intake.PatientSignature;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered;
import clinic.quiver.patient.Registration;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Takes patients of a test through the clinic by the services that everybody uses. */
public class TestVisits {

    /** When the patients of a test were born. */
    public static final LocalDate BORN = LocalDate.of(1964, 5, 17);

    private final AtomicInteger registered = new AtomicInteger();
    private final PatientService patients;
    private final VisitService visits;
    private final CheckInService checkIn;
    private final TabletClaimService claims;
    private final TabletIntakeService tablet;
    private final HandoutService handouts;
    private final ConsentService consents;
    private final Questionnaire questionnaire;

    TestVisits(
            PatientService patients,
            VisitService visits,
            CheckInService checkIn,
            TabletClaimService claims,
            TabletIntakeService tablet,
            HandoutService handouts,
            ConsentService consents,
            Questionnaire questionnaire) {
        this.patients = patients;
        this.visits = visits;
        this.checkIn = checkIn;
        this.claims = claims;
        this.tablet = tablet;
        this.handouts = handouts;
        this.consents = consents;
        this.questionnaire = questionnaire;
    }

    /** A man of about 62 who is new at the clinic. */
    public Patient register(TestClinic clinic, String familyName) {
        Registration details = new Registration(
                "T-" + registered.incrementAndGet(), familyName, "Jonas", BORN, SexAtBirth.MALE, Language.EN, "");
        return clinic.asDesk(() -> switch (patients.register(details)) {
            case Registered.Done(Patient patient) -> patient;
            case Registered.Refused(var faults) -> throw new AssertionError(faults);
            case Registered.ChangedMeanwhile(var now) -> throw new AssertionError(now);
        });
    }

    /** A walk-in of a new patient, not checked in yet. */
    public Visit walkIn(TestClinic clinic, String familyName) {
        Patient patient = register(clinic, familyName);
        return clinic.asDesk(() -> ((VisitService.Planned.Done) visits.addWalkIn(patient.id())).visit());
    }

    /** The code that the desk gives to the patient. */
    public String checkIn(TestClinic clinic, Visit visit) {
        return clinic.asDesk(() -> checkIn.checkIn(visit.id()).code());
    }

    /** The code on the slip of a new patient who is expected today and needs no desk to begin. */
    public String codeOfSlip(TestClinic clinic, String familyName) {
        Visit visit = walkIn(clinic, familyName);
        return clinic.asDesk(() -> checkIn.appointmentCode(visit.id())).code();
    }

    /** The patient opens their visit on the clinic's tablet. */
    public Screen open(TestClinic clinic, String code) {
        clinic.onTablet(() -> claims.open(code, BORN, Optional.empty()).orElseThrow());
        return clinic.onTablet(() -> consents.give(new PatientSignature("Jonas", ""), "May we ask?"));
    }

    /** A walk-in who answers everything, denying what is not given, and hands in unless an emergency stops them. */
    public Visit handedIn(TestClinic clinic, String familyName, Map<String, Answer> given) {
        Visit visit = walkIn(clinic, familyName);
        answerAll(clinic, open(clinic, checkIn(clinic, visit)), given);
        return visit;
    }

    /** Somebody whom the clinic knows walks in again, answers everything and hands in, like the other. */
    public Visit handedInAgain(TestClinic clinic, Visit before, Map<String, Answer> given) {
        Visit visit = clinic.asDesk(() -> ((VisitService.Planned.Done) visits.addWalkIn(before.patient())).visit());
        answerAll(clinic, open(clinic, checkIn(clinic, visit)), given);
        return visit;
    }

    /** The clinician releases the sheet on magnesium, confirming whatever has to be confirmed. */
    public ReleasedHandout release(TestClinic clinic, Visit visit) {
        return clinic.asClinician(() -> release(visit, Set.of()));
    }

    private ReleasedHandout release(Visit visit, Set<String> confirmed) {
        PageLayout layout = new PageLayout(PageLayout.Paper.A4, false, PageLayout.Ink.COLOUR);
        return switch (handouts.release(
                visit.id(), new HandoutWish(List.of("H-MG"), Language.EN, layout).confirming(confirmed))) {
            case HandoutService.Released.Done(var handout, var _) -> handout;
            case HandoutService.Released.HoldsOpen(var holds)
            when confirmed.isEmpty() ->
                release(visit, holds.stream().map(Handout.Hold::ruleId).collect(Collectors.toSet()));
            case HandoutService.Released other -> throw new AssertionError(other);
        };
    }

    /** Answers from a screen on until everything is handed in or staff have to come. */
    public Screen answerAll(TestClinic clinic, Screen from, Map<String, Answer> given) {
        Screen screen = from;
        while (true) {
            switch (screen) {
                case Screen.Asking asking -> screen = answer(clinic, asking, given);
                case Screen.Checking _ -> screen = clinic.onTablet(tablet::handIn);
                case Screen.Consenting _, Screen.Free _, Screen.Gone _, Screen.Covered _, Screen.Reception _ -> {
                    return screen;
                }
            }
        }
    }

    /** Answers one page, denying what is not given. */
    public Screen answer(TestClinic clinic, Screen.Asking asking, Map<String, Answer> given) {
        Map<LinkId, Answer> answers = new LinkedHashMap<>();
        for (LinkId item : asking.items()) {
            Answer answer = given.get(item.value());
            answers.put(item, answer == null ? denial(questionnaire.item(item)) : answer);
        }
        return switch (clinic.onTablet(() -> tablet.answer(asking.page().id(), answers, Set.copyOf(asking.items())))) {
            case Answered.Stored(Screen next) -> next;
            case Answered.Elsewhere(Screen now, boolean _) -> now;
            case Answered.Refused(var reasons) -> throw new AssertionError(asking.page() + " " + reasons);
            case Answered.Unusual(var items) -> throw new AssertionError(asking.page() + " " + items);
        };
    }

    private static Answer denial(Item item) {
        if (item.optional()) {
            return new Answer.Skipped();
        }
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(false);
            case CHOICE -> new Answer.Choice(denied(item.options()));
            case CHOICES -> new Answer.Choices(new TreeSet<>(Set.of(denied(item.options()))));
            case QUANTITY ->
                new Answer.Quantity(item.linkId().value().startsWith("freq") ? BigDecimal.TEN : usual(item));
            case BODY_MAP ->
                new Answer.BodySites(new TreeSet<>(Set.of(new BodySite(BodyRegion.CALF, BodySite.Side.LEFT))));
            case TEXT, DATE -> new Answer.Skipped();
        };
    }

    private static BigDecimal usual(Item item) {
        return switch (item.linkId().value()) {
            case "sleep-hours", "fluids-cups" -> BigDecimal.valueOf(8);
            default -> item.range().orElseThrow().min().orElse(BigDecimal.ZERO);
        };
    }

    private static String denied(List<String> options) {
        return Denials.among(options).orElseGet(options::getLast);
    }
}
