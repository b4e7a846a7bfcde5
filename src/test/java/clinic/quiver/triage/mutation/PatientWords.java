package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a patient as an example is written: {@code {age: 54, weakness: yes, meds: [ppi]}}. */
record PatientWords(Questionnaire questionnaire) {

    String of(Map<LinkId, Answer> given) {
        List<LinkId> order =
                questionnaire.items().stream().map(item -> item.linkId()).toList();
        return given.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.getKey())))
                .map(entry -> entry.getKey() + ": " + answer(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> yes ? "yes" : "no";
            case Answer.Choice(String code) -> code;
            case Answer.Choices(var codes) -> "[" + String.join(", ", codes) + "]";
            case Answer.Quantity(var number) -> number.toPlainString();
            case Answer.Date(var date) -> date.toString();
            case Answer.Text(var text) -> text;
            case Answer.BodySites(var sites) ->
                sites.stream().map(site -> site.region().code()).collect(Collectors.joining(", ", "[", "]"));
            case Answer.DoesNotKnow(), Answer.Declined(), Answer.Skipped(), Answer.NotClear() -> Answers.UNKNOWN_CODE;
        };
    }
}
