package clinic.quiver.desk.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.desk.AppointmentSlip;
import clinic.quiver.desk.DayRow;
import clinic.quiver.desk.DayService;
import clinic.quiver.intake.CheckInStopService;
import clinic.quiver.intake.PaperService;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front desk's one page: the day on the left, the patient at the desk on the right. */
@Route("desk")
@Menu(title = "desk.menu", order = 10)
@RolesAllowed(Role.FRONT_DESK_ROLE)
class DeskView extends Main implements HasDynamicTitle {

    private final DayService days;
    private final PatientService patients;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final Changes changes;
    private final long heard;

    private LocalDate today;
    private final StopBanner stop;
    private final DayHead head;
    private final DayList list;
    private final DeskSide side;
    private final Div day;
    private Optional<CodeDialog> code = Optional.empty();
    private Changes.@Nullable Subscription subscription;

    DeskView(
            DayService days,
            PatientService patients,
            ClinicService clinics,
            CurrentActor actor,
            Changes changes,
            VisitActs acts,
            PatientActs patientActs,
            PaperService papers,
            CheckInStopService stops,
            Clock clock) {
        this.days = days;
        this.patients = patients;
        this.clinics = clinics;
        this.actor = actor;
        this.changes = changes;
        this.heard = changes.heard(actor.clinic());
        this.today = clinics.today();
        RowActs rowActs = new RowActs(this, acts);
        this.list = new DayList(days, row -> show(row.visit()), rowActs::likely);
        this.head = new DayHead(today, acts::printAllLink, chosen -> show(days.open(chosen)), list::filter);
        FindPanel finder =
                new FindPanel(days, found -> choose(patients.open(found.id())), () -> patientActs.register(this));
        this.side = new DeskSide(
                finder, (patient, rows) -> new PatientPanel(this, rowActs, acts, patientActs, patient, rows));
        this.stop = new StopBanner(stops, clinics, clock);
        addClassNames("page", "desk");
        Div paper = new Div();
        paper.addClassName("paper-links");
        Arrays.stream(Language.values())
                .map(language -> new PaperLink(papers, language, key -> getTranslation(language.locale(), key)))
                .forEach(paper::add);
        paper.add(new Anchor("about", getTranslation("about.title")));
        Div left = new Div(stop, head, list, paper);
        left.addClassName("desk-day");
        day = new Div(left, side);
        day.addClassName("desk-columns");
        add(day);
        show(days.open(today));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        subscription = changes.subscribe(actor.clinic(), heard, attached.getUI().accessLater(this::refresh, () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    LocalDate today() {
        return today;
    }

    StopBanner stop() {
        return stop;
    }

    /** Reads everything anew that is on the page. */
    void refresh() {
        LocalDate now = clinics.today();
        if (!now.equals(today)) {
            today = now;
            head.begin(now);
        }
        show(days.refresh(head.day()));
        side.patient().ifPresent(id -> patients.ofList(List.of(id)).forEach(this::show));
    }

    void show(Visit visit) {
        choose(patients.open(visit.patient()));
    }

    /** Shows a patient where everybody sees it, however small the window. */
    void choose(Patient patient) {
        show(patient);
        side.scrollIntoView();
    }

    void show(CodeDialog dialog) {
        code = Optional.of(dialog);
        dialog.open();
    }

    void show(AppointmentSlip slip) {
        removeAll();
        add(new SlipSheet(slip, () -> {
            removeAll();
            add(day);
        }));
    }

    private void show(Patient patient) {
        side.show(patient, days.visitsFromTodayOf(patient.id()));
    }

    void closePatient() {
        side.showSearch();
    }

    private void show(List<DayRow> rows) {
        stop.refresh();
        list.show(rows);
        head.count(rows);
        head.offerToPrint(days.notPrinted(rows));
        code.ifPresent(dialog -> rows.forEach(row -> dialog.closeIfUsed(row.visit())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.menu");
    }
}
