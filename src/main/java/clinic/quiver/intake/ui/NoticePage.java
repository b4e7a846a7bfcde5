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

    /** Nothing is asked of somebody who would rather not. */
    static NoticePage disagreed(Runnable finish) {
        NoticePage page = new NoticePage();
        page.heading().setText(page.getTranslation("tablet.disagreed.title"));
        page.add(new Paragraph(page.getTranslation("tablet.disagreed.desk")));
        page.add(page.mainButton("tablet.done.finish", finish));
        return page;
    }

    /** The questions are no longer on this tablet; nothing tells whose they are. */
    static NoticePage gone(Runnable finish) {
        NoticePage page = new NoticePage();
        page.heading().setText(page.getTranslation("tablet.gone.title"));
        page.add(new Paragraph(page.getTranslation("tablet.gone.kept")));
        page.add(new Paragraph(page.getTranslation("tablet.gone.desk")));
        page.add(page.mainButton("tablet.done.finish", finish));
        return page;
    }

    static NoticePage done(Runnable finish) {
        NoticePage page = new NoticePage();
        page.heading().setText(page.getTranslation("tablet.done.title"));
        page.add(new Paragraph(page.getTranslation("tablet.done.give-back")));
        page.add(page.mainButton("tablet.done.finish", finish));
        return page;
    }
}
