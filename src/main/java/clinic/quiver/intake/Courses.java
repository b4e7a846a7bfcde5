package clinic.quiver.intake;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.Language;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a stored response together with what it was asked from. */
@Component
class Courses {

    private final Questionnaire whole;
    private final Questionnaire withoutMood;
    private final Knowledge knowledge;
    private final QuestionnaireResponses responses;
    private final PaperForms papers;
    private final ClinicService clinics;
    private final VisitService visits;
    private final PatientService patients;
    private final Clock clock;

    Courses(
            Questionnaire questionnaire,
            Knowledge knowledge,
            QuestionnaireResponses responses,
            PaperForms papers,
            ClinicService clinics,
            VisitService visits,
            PatientService patients,
            Clock clock) {
        this.whole = questionnaire;
        this.withoutMood = questionnaire.withoutMood();
        this.knowledge = knowledge;
        this.responses = responses;
        this.papers = papers;
        this.clinics = clinics;
        this.visits = visits;
        this.patients = patients;
        this.clock = clock;
    }

    /** The response of a visit, kept from everybody else until the transaction ends; a new one when there is none. */
    QuestionnaireResponseRow lockOrBegin(Visit visit, Optional<Language> chosen) {
        return responses
                .lock(clinics.current().id().value(), visit.id().value())
                .orElseGet(() -> begin(visit, chosen));
    }

    /**
     * An empty response, standing at the first page.
     *
     * @param chosen the language that the patient chose at the tablet; otherwise the registered one
     */
    private QuestionnaireResponseRow begin(Visit visit, Optional<Language> chosen) {
        Clinic clinic = clinics.current();
        QuestionnaireResponseRow row = new QuestionnaireResponseRow(
                clinic.id(),
                visit.id(),
                chosen.orElseGet(() -> patients.ofVisit(visit).details().language()),
                knowledge.version(),
                clinic.settings().moodQuestions(),
                clock.instant());
        moveOn(row);
        return responses.save(row);
    }

    /** Puts the patient before the first page that still waits for an answer, or before the page of all answers. */
    void moveOn(QuestionnaireResponseRow row) {
        Course course = of(row);
        row.standAt(course.next().map(Page::id), course.pagesDone(), course.pagesToCome());
    }

    Questionnaire questionnaireOf(QuestionnaireResponseRow row) {
        return row.asksAboutMood() ? whole : withoutMood;
    }

    Course of(QuestionnaireResponseRow row) {
        return new Course(questionnaireOf(row), row.given(), registrationOf(row));
    }

    Map<LinkId, Answer> registrationOf(QuestionnaireResponseRow row) {
        Visit visit = visits.get(row.visit());
        return RegistrationAnswers.of(patients.ofVisit(visit), visit.day());
    }

    QuestionnaireResponse toResponse(QuestionnaireResponseRow row) {
        Map<LinkId, AnswerEntry> entries = new HashMap<>();
        Map<LinkId, List<AnswerEntry>> earlier = new HashMap<>();
        row.history().forEach((item, all) -> {
            entries.put(item, all.getLast());
            earlier.put(item, List.copyOf(all.subList(0, all.size() - 1)));
        });
        earlier.values().removeIf(List::isEmpty);
        Map<LinkId, Answer> registration = registrationOf(row);
        return new QuestionnaireResponse(
                row.visit(),
                row.status(),
                row.language(),
                row.knowledgeVersion(),
                questionnaireOf(row),
                Map.copyOf(entries),
                Map.copyOf(earlier),
                new Course(questionnaireOf(row), row.given(), registration).items(),
                registration,
                row.asksToTellReception(),
                row.answering(),
                row.haltedAt(),
                row.startedAt(),
                row.completedAt(),
                papers.findByClinicIdAndVisitId(
                                clinics.current().id().value(), row.visit().value())
                        .map(PaperFormRow::form));
    }
}
