package clinic.quiver.desk.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.desk.AppointmentSlip;
import clinic.quiver.desk.DayRow;
import clinic.quiver.desk.DayService;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
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
    private final VisitService visits;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final Changes changes;
    private final VisitActs acts;

    private LocalDate today;
    private final DayHead head;
    private final DayList list = new DayList(this::nextAct);
    private final FindPanel finder;
    private final Div side = new Div();
    private final Div day;
    private Optional<PatientId> shown = Optional.empty();
    private Optional<CodeDialog> code = Optional.empty();
    private Changes.@Nullable Subscription subscription;

    DeskView(
            DayService days,
            PatientService patients,
            VisitService visits,
            ClinicService clinics,
            CurrentActor actor,
            Changes changes,
            VisitActs acts) {
        this.days = days;
        this.patients = patients;
        this.visits = visits;
        this.clinics = clinics;
        this.actor = actor;
        this.changes = changes;
        this.acts = acts;
        this.today = clinics.today();
        this.head = new DayHead(today, chosen -> show(days.open(chosen)), list::filter);
        this.finder = new FindPanel(days, found -> show(patients.open(found.id())), this::register);
        addClassNames("page", "desk");
        list.addItemClickListener(
                clicked -> show(patients.open(clicked.getItem().patient().id())));
        list.setEmptyStateText(getTranslation("desk.nobody-today"));
        Div left = new Div(head, list);
        left.addClassName("desk-day");
        side.addClassName("desk-side");
        side.add(finder);
        day = new Div(left, side);
        day.addClassName("desk-columns");
        add(day);
        show(days.open(today));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        subscription = changes.subscribe(actor.clinic(), attached.getUI().accessLater(this::refresh, () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    /** Reads everything anew that is on the page. */
    void refresh() {
        LocalDate now = clinics.today();
        if (!now.equals(today)) {
            today = now;
            head.begin(now);
        }
        show(days.refresh(head.day()));
        shown.ifPresent(id -> patients.ofList(List.of(id)).forEach(this::showPanel));
    }

    void show(Visit visit) {
        show(patients.open(visit.patient()));
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

    void closePatient() {
        shown = Optional.empty();
        side.removeAll();
        side.add(finder);
        finder.clear();
    }

    void register() {
        new RegistrationDialog(patients, clinics.current().settings().defaultLanguage(), this::show).open();
    }

    void correct(Patient patient) {
        new CorrectionDialog(patients, patient, corrected -> {
                    Notice.show(getTranslation("shared.saved"));
                    refresh();
                })
                .open();
    }

    void plan(Patient patient) {
        new AppointmentDialog(visits, patient, today, planned -> refresh(), planned -> acts.slip(planned, this)).open();
    }

    private void show(List<DayRow> rows) {
        list.show(rows);
        head.count(rows);
        code.ifPresent(dialog -> rows.forEach(row -> dialog.closeIfUsed(row.visit())));
    }

    private void show(Patient patient) {
        shown = Optional.of(patient.id());
        showPanel(patient);
    }

    private void showPanel(Patient patient) {
        side.removeAll();
        side.add(new PatientPanel(this, acts, days, patient, today));
    }

    // The one thing that is most likely next; everything else stands in the patient's panel.
    private Component nextAct(DayRow row) {
        if (row.visit().status() == VisitStatus.PLANNED && row.visit().day().equals(today)) {
            Button checkIn = new Button(
                    getTranslation("desk.check-in"), clicked -> acts.checkIn(row.visit(), row.patient(), this));
            checkIn.addThemeVariants(ButtonVariant.PRIMARY);
            return checkIn;
        }
        return switch (row.visit().status()) {
            case CHECKED_IN ->
                new Button(
                        getTranslation("desk.code-again"),
                        clicked -> acts.issueAgain(row.visit(), row.patient(), this));
            case NO_SHOW ->
                new Button(getTranslation("desk.expect-again"), clicked -> acts.expectAgain(row.visit(), this));
            default -> new Span();
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.menu");
    }
}
