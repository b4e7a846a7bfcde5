package clinic.quiver.intake.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import clinic.quiver.intake.Comfort;
import clinic.quiver.intake.ConsentService;
import clinic.quiver.intake.PatientSignature;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.intake.TabletComfortService;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.intake.TabletWatch;
import clinic.quiver.live.Changes;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The patient's tablet: shows what the database says that this tablet shows now. */
@Route(value = "tablet", autoLayout = false)
@RolesAllowed(Role.TABLET_ROLE)
public class TabletView extends Composite<Div> implements HasDynamicTitle, Steps {

    private static final Logger LOG = LoggerFactory.getLogger(TabletView.class);

    private final transient TabletClaimService claims;
    private final transient TabletIntakeService intake;
    private final transient TabletComfortService comforts;
    private final transient ConsentService consents;
    private final transient PageMaker pages;
    private final transient ClinicService clinics;
    private final transient Changes changes;
    private final transient TabletWatch watch;
    private final Stage stage =
            new Stage(new IdleCover(this::seen, this::cover, this::startAfresh), this::speak, this::suit);
    private Optional<Language> chosen = Optional.empty();
    private Optional<Comfort> wanted = Optional.empty();
    private Optional<Changes.Subscription> subscription = Optional.empty();
    private Optional<Changes.Subscription> watching = Optional.empty();
    private Screen screen = new Screen.Free();

    TabletView(
            TabletClaimService claims,
            TabletIntakeService intake,
            TabletComfortService comforts,
            ConsentService consents,
            PageMaker pages,
            ClinicService clinics,
            Changes changes,
            TabletWatch watch) {
        this.claims = claims;
        this.intake = intake;
        this.comforts = comforts;
        this.consents = consents;
        this.pages = pages;
        this.clinics = clinics;
        this.changes = changes;
        this.watch = watch;
        getContent().add(stage);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tablet.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getSession().setErrorHandler(error -> {
            LOG.error("the tablet could not go on", error.getThrowable());
            stage.sayTryAgain();
        });
        stage.suit(comforts.now());
        show(claims.now());
        UI ui = event.getUI();
        watching = Optional.of(watch.watch(() -> ui.access(() -> stage.leaveFor(TabletEnrolView.PATH))));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listen(false);
        watching.ifPresent(Changes.Subscription::close);
    }

    @Override
    public void show(Screen next) {
        screen = next;
        listen(next instanceof Screen.Reception);
        Language own = next instanceof Screen.Held held
                ? held.language()
                : clinics.current().settings().defaultLanguage();
        stage.speakIn(chosen.orElse(own));
        stage.show(IdleCover.Mode.of(next), () -> pages.of(next, this));
    }

    @Override
    public void showOutOfDate(Screen now) {
        show(now);
        if (now instanceof Screen.Asking || now instanceof Screen.Checking) {
            stage.sayOutOfDate();
        }
    }

    private void speak(Language language) {
        chosen = Optional.of(language);
        Optional<Unfinished> unfinished = stage.unfinished();
        Screen spoken = intake.speak(language);
        if (spoken instanceof Screen.Asking || spoken instanceof Screen.Checking) {
            show(spoken);
        } else {
            stage.speakIn(language);
            stage.showAgain();
        }
        unfinished.ifPresent(stage::goOnWith);
    }

    @Override
    public void askCode() {
        show(new Screen.Free());
    }

    @Override
    public void codeTyped(String code) {
        stage.show(IdleCover.Mode.WAIT, () -> pages.birthDateOf(code, this));
    }

    @Override
    public void birthDateTyped(String code, LocalDate birthDate) {
        showIfFound(claims.open(code, birthDate, chosen));
    }

    @Override
    public void uncover(LocalDate birthDate) {
        showIfFound(
                claims.uncover(birthDate).map(open -> chosen.map(intake::speak).orElse(open)));
    }

    private void suit(Comfort comfort) {
        wanted = Optional.of(comfort);
        comforts.choose(comfort);
    }

    private void showIfFound(Optional<Screen> found) {
        found.ifPresentOrElse(
                this::showHeld,
                () -> stage.show(IdleCover.Mode.WAIT, () -> NoticePage.notFound(() -> show(claims.now()))));
    }

    private void showHeld(Screen next) {
        wanted.ifPresent(comforts::choose);
        stage.suit(comforts.now());
        show(next);
    }

    @Override
    public void signed(PatientSignature signature) {
        stage.show(
                IdleCover.Mode.WATCH,
                () -> new SignedPage(
                        signature, words -> show(consents.give(signature, words)), () -> signAgain(signature)));
    }

    private void signAgain(PatientSignature signature) {
        stage.show(IdleCover.Mode.WATCH, () -> new ConsentPage(signature, this::signed, this::disagree));
    }

    @Override
    public void disagree() {
        stage.show(IdleCover.Mode.DONE, () -> NoticePage.disagreed(this::startAfresh));
    }

    @Override
    public void handIn() {
        Screen next = intake.handIn();
        if (next instanceof Screen.Free) {
            screen = next;
            stage.show(IdleCover.Mode.DONE, () -> NoticePage.done(this::startAfresh));
        } else {
            show(next);
        }
    }

    private void seen() {
        Screen now = claims.seen();
        if (now instanceof Screen.Free && screen instanceof Screen.Held) {
            show(new Screen.Gone());
        } else if (!now.getClass().equals(screen.getClass()) && !(screen instanceof Screen.Gone)) {
            show(now);
        }
    }

    private void cover() {
        show(claims.cover());
    }

    // Each patient gets a session of their own; closing it leaves nothing of the last one behind.
    @Override
    public void startAfresh() {
        claims.letGo();
        getUI().ifPresent(ui -> {
            ui.getPage().setLocation("tablet");
            ui.getSession().getSession().invalidate();
        });
    }

    // Only the call to the reception changes without a tap on this tablet.
    private void listen(boolean wanted) {
        subscription.ifPresent(Changes.Subscription::close);
        subscription = getUI().filter(ui -> wanted).map(this::listenIn);
    }

    private Changes.Subscription listenIn(UI ui) {
        ClinicId clinic = clinics.current().id();
        Changes.Subscription listening = changes.subscribe(clinic, changes.heard(clinic), () -> lookAgainIn(ui));
        // Staff may have come before this tablet began to listen.
        lookAgainIn(ui);
        return listening;
    }

    private void lookAgainIn(UI ui) {
        var _ = ui.access(() -> {
            Screen now = claims.now();
            if (!now.equals(screen)) {
                show(now);
            }
        });
    }
}
