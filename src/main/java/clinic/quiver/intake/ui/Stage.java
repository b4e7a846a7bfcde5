package clinic.quiver.intake.ui;

import clinic.quiver.intake.Comfort;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.ConnectionWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: its head above, its foot below, and the cover. */
final class Stage extends Div {

    private final PageHead head;
    private final ComfortBar comfortBar;
    private final Main main = new Main();
    private final PageFoot foot = new PageFoot();
    private final StillTrying stillTrying = new StillTrying();
    private final IdleCover cover;
    private IdleCover.Mode mode = IdleCover.Mode.OFF;
    private @Nullable Supplier<TabletPage> maker;
    private @Nullable TabletPage page;

    Stage(IdleCover cover, Consumer<Language> languageChosen, Consumer<Comfort> comfortChosen) {
        this.cover = cover;
        comfortBar = new ComfortBar(comfort -> {
            suit(comfort);
            comfortChosen.accept(comfort);
        });
        head = new PageHead(languageChosen, comfortBar);
        addClassName("tablet");
        add(head, main, foot, stillTrying, cover);
    }

    /** Shows a page, in the language spoken now, and reads on from its heading. */
    void show(IdleCover.Mode newMode, Supplier<TabletPage> newMaker) {
        mode = newMode;
        maker = newMaker;
        TabletPage made = newMaker.get();
        page = made;
        main.removeAll();
        main.add(made);
        foot.show(made);
        comfortBar.fold();
        cover.setMode(newMode);
        made.focusHeading();
    }

    /** Makes the same page once more, in the language spoken now. */
    void showAgain() {
        if (maker != null) {
            show(mode, maker);
        }
    }

    /** Shows nothing but the way to the reception, and leaves the page without a way back to it in the history. */
    void leaveFor(String address) {
        page = null;
        maker = null;
        main.removeAll();
        main.add(new NotSetUp());
        foot.clear();
        cover.setMode(IdleCover.Mode.OFF);
        UI.getCurrent().getPage().executeJs("window.location.replace($0)", address);
    }

    void speakIn(Language language) {
        UI ui = UI.getCurrent();
        ui.setLocale(language.locale());
        ui.getPage()
                .executeJs(
                        "Object.assign(document.documentElement, {lang: $0, dir: $1}); window.scrollTo(0, 0)",
                        language.code(),
                        language.isLeftToRight() ? "ltr" : "rtl");
        ui.getPage().setTitle(getTranslation("tablet.title"));
        ConnectionWords.in(ui);
        head.speak(language);
        stillTrying.speak();
    }

    /** Shows every page as this patient wants to read it. */
    void suit(Comfort comfort) {
        comfortBar.show(comfort);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "Object.assign(document.documentElement.dataset, {text: $0, contrast: $1, motion: $2})",
                        String.valueOf(comfort.textSize().percent()),
                        comfort.highContrast() ? "high" : "ordinary",
                        comfort.lessMotion() ? "less" : "ordinary");
    }

    /** What stands on the page and is stored nowhere yet; empty before the first page. */
    Optional<Unfinished> unfinished() {
        return Optional.ofNullable(page).map(TabletPage::unfinished);
    }

    void goOnWith(Unfinished unfinished) {
        if (page != null) {
            page.goOnWith(unfinished);
        }
    }

    /** What was answered just now came from a page that was out of date. */
    void sayOutOfDate() {
        if (page != null) {
            page.complain(new Complaint.OutOfDate());
        }
    }

    /** Something did not work; the page stays as it is. */
    void sayTryAgain() {
        if (page != null) {
            page.complain(new Complaint.NotJustNow());
        }
    }
}
