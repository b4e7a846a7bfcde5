package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Paragraph;

/** A page that only says something: nobody found, tell the reception, thank you. */
final class NoticePage extends TabletPage {

    private NoticePage() {
        super("");
        addClassName("notice");
        add(heading());
    }

    /** Whatever was wrong, the words are the same. */
    static NoticePage notFound(Runnable tryAgain) {
        NoticePage page = new NoticePage();
        page.heading().setText(page.getTranslation("tablet.not-found.title"));
        page.add(new Paragraph(page.getTranslation("tablet.not-found.ask")));
        page.add(page.mainButton("tablet.not-found.again", tryAgain));
        return page;
    }

    /** The one thing that a patient is told about an answer: one sentence, and what to do. */
    static NoticePage reception(String emergencyNumber) {
        NoticePage page = new NoticePage();
        page.addClassName("reception");
        page.heading().setText(page.getTranslation("tablet.reception.title"));
        page.getElement().setAttribute("role", "alert");
        page.add(new Paragraph(page.getTranslation("tablet.reception.show")));
        page.add(new Paragraph(page.getTranslation("tablet.reception.away", emergencyNumber)));
        return page;
    }

    /** Staff have said on their own screen that they are on the way. */
    static NoticePage helpComing(String emergencyNumber, Runnable goOn) {
        NoticePage page = new NoticePage();
        page.addClassName("help-coming");
        page.heading().setText(page.getTranslation("tablet.help-coming.title"));
        page.getElement().setAttribute("role", "alert");
        page.add(new Paragraph(page.getTranslation("tablet.help-coming.stay")));
        page.add(new Paragraph(page.getTranslation("tablet.reception.away", emergencyNumber)));
        page.add(page.quietButton("tablet.help-coming.go-on", goOn));
        return page;
    }

    /** Nothing is asked of somebody who would rather not. */
    static NoticePage disagreed(Runnable finish) {
        return farewell(finish, "tablet.disagreed.title", "tablet.disagreed.desk");
    }

    /** The questions are no longer on this tablet; nothing tells whose they are. */
    static NoticePage gone(Runnable finish) {
        return farewell(finish, "tablet.gone.title", "tablet.gone.kept", "tablet.gone.desk");
    }

    /** Asks once more; what stands on the page behind it stays there. */
    static NoticePage stopping(Runnable stop, Runnable goOn) {
        NoticePage page = new NoticePage();
        page.heading().setText(page.getTranslation("tablet.stop.title"));
        page.add(new Paragraph(page.getTranslation("tablet.stop.kept")));
        page.add(page.mainButton("tablet.stop.yes", stop), page.quietButton("tablet.stop.go-on", goOn));
        return page;
    }

    static NoticePage stopped(Runnable finish) {
        return farewell(finish, "tablet.stopped.title", "tablet.stopped.give-back");
    }

    static NoticePage done(Runnable finish) {
        return farewell(finish, "tablet.done.title", "tablet.done.give-back");
    }

    private static NoticePage farewell(Runnable finish, String title, String... texts) {
        NoticePage page = new NoticePage();
        page.heading().setText(page.getTranslation(title));
        for (String text : texts) {
            page.add(new Paragraph(page.getTranslation(text)));
        }
        page.add(page.mainButton("tablet.done.finish", finish));
        return page;
    }
}
