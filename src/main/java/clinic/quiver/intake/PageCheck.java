package clinic.quiver.intake;

import clinic.quiver.access.ClinicService;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.AnswerCheck.Reason;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks at the answers of one page before anything of them is stored. */
@Component
class PageCheck {

    private final VisitService visits;
    private final PatientService patients;
    private final ClinicService clinics;
    private final AuditTrail audit;

    PageCheck(VisitService visits, PatientService patients, ClinicService clinics, AuditTrail audit) {
        this.visits = visits;
        this.patients = patients;
        this.clinics = clinics;
        this.audit = audit;
    }

    sealed interface Result {}

    /** All answers can be stored, optional ones that were left out as passed over. */
    record Fitting(Map<LinkId, Answer> answers, Set<LinkId> unusual) implements Result {}

    record Faulty(Map<LinkId, AnswerCheck.Refused> reasons) implements Result {}

    Result check(
            QuestionnaireResponseRow row,
            Questionnaire questionnaire,
            List<LinkId> items,
            Map<LinkId, Answer> answers) {
        Map<LinkId, AnswerCheck.Refused> faults = new LinkedHashMap<>();
        Map<LinkId, Answer> fitting = new LinkedHashMap<>();
        Set<LinkId> unusual = new LinkedHashSet<>();
        for (LinkId item : items) {
            Answer answer = answers.getOrDefault(item, new Answer.Skipped());
            fitting.put(item, answer);
            switch (check(row, questionnaire, item, answer)) {
                case AnswerCheck.Refused refused -> faults.put(item, refused);
                case AnswerCheck.Accepted(boolean high) when high -> unusual.add(item);
                case AnswerCheck.Accepted accepted -> {}
            }
        }
        for (LinkId item : answers.keySet()) {
            if (!items.contains(item)) {
                faults.put(item, new AnswerCheck.Refused(Reason.UNKNOWN_ITEM, Optional.empty()));
            }
        }
        keepForgeries(row, faults);
        return faults.isEmpty() ? new Fitting(fitting, unusual) : new Faulty(faults);
    }

    private AnswerCheck check(QuestionnaireResponseRow row, Questionnaire questionnaire, LinkId item, Answer answer) {
        if (answer instanceof Answer.Skipped() && !questionnaire.item(item).optional()) {
            return AnswerCheck.refused(Reason.NOTHING_CHOSEN);
        }
        if (answer instanceof Answer.NotClear) {
            return AnswerCheck.refused(Reason.WRONG_TYPE);
        }
        return check(row, questionnaire, item, answer, clinics.today());
    }

    /** One answer as it was given on a day, at a tablet or on paper. */
    AnswerCheck check(
            QuestionnaireResponseRow row, Questionnaire questionnaire, LinkId item, Answer answer, LocalDate day) {
        if (answer instanceof Answer.Date(LocalDate value) && value.isBefore(birthDateOf(row))) {
            return AnswerCheck.refused(Reason.BEFORE_BIRTH);
        }
        return questionnaire.checkFromPatient(item, answer, day);
    }

    private LocalDate birthDateOf(QuestionnaireResponseRow row) {
        return patients.ofVisit(visits.get(row.visit())).details().birthDate();
    }

    // What the page itself can never send is worth a row in the trail.
    private void keepForgeries(QuestionnaireResponseRow row, Map<LinkId, AnswerCheck.Refused> faults) {
        faults.forEach((item, refused) -> {
            if (isForged(refused.reason())) {
                audit.refused(
                        AuditAction.ANSWER_REFUSED,
                        row.visit(),
                        refused.reason().name());
            }
        });
    }

    private static boolean isForged(Reason reason) {
        return switch (reason) {
            case UNKNOWN_ITEM,
                    NOT_FOR_PATIENTS,
                    WRONG_TYPE,
                    UNKNOWN_OPTION,
                    NONE_IS_EXCLUSIVE,
                    TOO_LONG,
                    BAD_CHARACTERS -> true;
            case NOTHING_CHOSEN, OUT_OF_RANGE, TOO_PRECISE, FUTURE_DATE, BEFORE_BIRTH -> false;
        };
    }
}
