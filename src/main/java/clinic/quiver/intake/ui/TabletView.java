package clinic.quiver.intake.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.live.Changes;
import clinic.quiver.shared.Language;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The patient's tablet: shows what the database says that this tablet shows now. */
@Route(value = "tablet", autoLayout = false)
@RolesAllowed(Role.TABLET_ROLE)
public class TabletView extends Div implements HasDynamicTitle, Steps {

    private static final Logger LOG = LoggerFactory.getLogger(TabletView.class);

    private final transient TabletIntakeService intake;
    private final transient PageMaker pages;
    private final transient ClinicService clinics;
    private final transient Changes changes;
    private final Main main = new Main();
    private final Footer help = new Footer();
    private final IdleCover cover = new IdleCover(this::seen, this::covered, this::startAfresh);
    private final LanguageChoice languages = new LanguageChoice(this::speak);
    private Optional<Language> chosen = Optional.empty();
    private Optional<Changes.Subscription> subscription = Optional.empty();
    private Screen screen = new Screen.Free();
    private Supplier<TabletPage> maker = () -> new CodePage(this::codeTyped);
    private @Nullable TabletPage page;

    TabletView(TabletIntakeService intake, PageMaker pages, ClinicService clinics, Changes changes) {
        this.intake = intake;
        this.pages = pages;
        this.clinics = clinics;
        this.changes = changes;
        addClassName("tablet");
        add(languages, main, help, cover);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tablet.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getSession().setErrorHandler(error -> {
            LOG.error("the tablet could not go on", error.getThrowable());
            Optional.ofNullable(page).ifPresent(TabletPage::sayTryAgain);
        });
        show(intake.now());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listenWhileCalling(event.getUI(), false);
    }

    @Override
    public void show(Screen next) {
        screen = next;
        getUI().ifPresent(ui -> listenWhileCalling(ui, next instanceof Screen.Reception));
        speakIn(chosen.orElseGet(() -> languageOf(next)));
        IdleCover.Mode mode = switch (next) {
            case Screen.Asking asking -> IdleCover.Mode.WATCH;
            case Screen.Checking checking -> IdleCover.Mode.WATCH;
            case Screen.Covered covered -> IdleCover.Mode.WAIT;
            case Screen.Free free -> IdleCover.Mode.WAIT;
            case Screen.Reception reception -> IdleCover.Mode.OFF;
        };
        render(mode, () -> pages.of(next, this));
    }

    private Language languageOf(Screen next) {
        return switch (next) {
            case Screen.Asking asking -> asking.language();
            case Screen.Checking checking -> checking.language();
            case Screen.Covered(Language language) -> language;
            case Screen.Reception(Language language) -> language;
            case Screen.Free() -> clinics.current().settings().defaultLanguage();
        };
    }

    private TabletPage render(IdleCover.Mode mode, Supplier<TabletPage> newMaker) {
        maker = newMaker;
        TabletPage made = newMaker.get();
        page = made;
        main.removeAll();
        main.add(made);
        help.setText(getTranslation("tablet.help"));
        cover.setMode(mode);
        made.focusHeading();
        return made;
    }

    private void speakIn(Language language) {
        UI ui = UI.getCurrent();
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0; window.scrollTo(0, 0)", language.code());
        ui.getPage().setTitle(getPageTitle());
        languages.speak(language);
    }

    private void speak(Language language) {
        chosen = Optional.of(language);
        Object draft = page == null ? "" : page.draft();
        Screen spoken = intake.speak(language);
        if (spoken instanceof Screen.Asking || spoken instanceof Screen.Checking) {
            show(spoken);
        } else {
            speakIn(language);
            render(cover.mode(), maker);
        }
        Optional.ofNullable(page).ifPresent(shown -> shown.restore(draft));
    }

    @Override
    public void askCode() {
        show(new Screen.Free());
    }

    @Override
    public void codeTyped(String code) {
        render(
                IdleCover.Mode.WAIT,
                () -> new BirthDatePage("tablet.birth", date -> birthDateTyped(code, date), this::askCode));
    }

    @Override
    public void birthDateTyped(String code, LocalDate birthDate) {
        intake.open(code, birthDate, chosen)
                .ifPresentOrElse(
                        this::show, () -> render(IdleCover.Mode.WAIT, () -> NoticePage.notFound(this::askCode)));
    }

    @Override
    public void uncover(LocalDate birthDate) {
        Optional<Screen> uncovered = intake.uncover(birthDate);
        uncovered
                .map(open -> chosen.map(intake::speak).orElse(open))
                .ifPresentOrElse(
                        this::show,
                        () -> render(IdleCover.Mode.WAIT, () -> NoticePage.notFound(() -> show(intake.now()))));
    }

    @Override
    public void handIn() {
        Screen next = intake.handIn();
        if (next instanceof Screen.Free) {
            render(IdleCover.Mode.DONE, () -> NoticePage.done(this::startAfresh));
        } else {
            show(next);
        }
    }

    private void seen() {
        Screen now = intake.seen();
        if (!now.getClass().equals(screen.getClass())) {
            show(now);
        }
    }

    private void covered() {
        show(intake.cover());
    }

    // Each patient gets a session of their own; closing it leaves nothing of the last one behind.
    @Override
    public void startAfresh() {
        intake.letGo();
        getUI().ifPresent(ui -> {
            ui.getPage().setLocation("tablet");
            ui.getSession().getSession().invalidate();
        });
    }

    private void listenWhileCalling(UI ui, boolean calling) {
        subscription.ifPresent(Changes.Subscription::close);
        subscription = calling
                ? Optional.of(changes.subscribe(clinics.current().id(), () -> lookAgainIn(ui)))
                : Optional.empty();
    }

    private void lookAgainIn(UI ui) {
        var _ = ui.access(this::lookAgain);
    }

    private void lookAgain() {
        Screen now = intake.now();
        if (!now.equals(screen)) {
            show(now);
        }
    }
}
