package clinic.quiver.intake;

import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in at a tablet: whoever passes the gate gets the claim. One try is one transaction, also when it fails. */
@Component
@Transactional
class TabletEntry {

    private static final int MOST_FAILURES_OF_COVER = 5;

    private final TabletHold hold;
    private final PaperHold papers;
    private final TabletScreens screens;
    private final Courses courses;
    private final CheckInGate gate;
    private final VisitService visits;
    private final IntakeNews news;

    TabletEntry(
            TabletHold hold,
            PaperHold papers,
            TabletScreens screens,
            Courses courses,
            CheckInGate gate,
            VisitService visits,
            IntakeNews news) {
        this.hold = hold;
        this.papers = papers;
        this.screens = screens;
        this.courses = courses;
        this.gate = gate;
        this.visits = visits;
        this.news = news;
    }

    Optional<Screen> open(String code, LocalDate birthDate, Optional<Language> chosen) {
        return gate.open(code, birthDate).map(visit -> open(visit, chosen));
    }

    private Screen open(Visit visit, Optional<Language> chosen) {
        QuestionnaireResponseRow row = courses.lockOrBegin(visit, chosen);
        chosen.ifPresent(row::speak);
        hold.take(row);
        papers.letGo(visit.id());
        news.opened(visit);
        return screens.of(row);
    }

    Optional<Screen> uncover(LocalDate birthDate) {
        Optional<QuestionnaireResponseRow> held = hold.locked();
        if (held.isEmpty()) {
            return Optional.of(new Screen.Free());
        }
        QuestionnaireResponseRow row = held.get();
        if (gate.confirms(visits.get(row.visit()), birthDate)) {
            hold.renew(row);
            return Optional.of(screens.of(row));
        }
        if (row.failToUncover() >= MOST_FAILURES_OF_COVER) {
            row.letGo();
        }
        return Optional.empty();
    }
}
