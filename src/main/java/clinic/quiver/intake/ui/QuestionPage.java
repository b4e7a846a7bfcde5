package clinic.quiver.intake.ui;

import clinic.quiver.intake.Answered;
import clinic.quiver.intake.Measures;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.intake.ui.Complaint.Fault;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One page of the questionnaire. */
final class QuestionPage extends TabletPage {

    private final Screen.Asking asking;
    private final Words words;
    private final TabletIntakeService intake;
    private final Steps steps;
    private final FaultWords faultWords;
    private final PageBody body;
    private final Map<LinkId, Answer> confirmed = new HashMap<>();

    QuestionPage(
            Screen.Asking asking, Questionnaire questionnaire, Words words, TabletIntakeService intake, Steps steps) {
        super("");
        addClassName("question-page");
        this.asking = asking;
        this.words = words;
        this.intake = intake;
        this.steps = steps;
        faultWords = new FaultWords(questionnaire, UI.getCurrent(), asking.measures());
        PageBodies bodies = new PageBodies(questionnaire, words, this::measureIn);
        heading().setText(bodies.headingOf(asking));
        body = bodies.of(asking, heading());
        Runnable goBack = () -> steps.show(intake.goBack());
        add(summary(), waysAway(Optional.of(goBack).filter(back -> !asking.first()), steps::askWhetherToStop));
        PageStyle style = asking.page().style();
        boolean severalItems = !style.asksOneThing() && style != PageStyle.CHECK_LIST;
        if (severalItems) {
            add(heading());
            words.pageHint(asking.page().id()).map(Question::hintOf).ifPresent(this::addHint);
        }
        add(body, mainButton("tablet.continue", () -> submit(body.read())));
        if (severalItems) {
            add(quietButton("tablet.tell-doctor-rest", this::declineTheRest));
        }
    }

    @Override
    Optional<String> saved() {
        return Optional.of(getTranslation("tablet.saved", asking.answered()));
    }

    @Override
    Optional<String> progress() {
        return Optional.of(getTranslation("tablet.progress", asking.pagesToCome()));
    }

    private void measureIn(Measures measures) {
        faultWords.measureIn(measures);
        intake.measureIn(measures);
    }

    // Read together with the heading: two pages of one instrument have the same.
    private void addHint(Paragraph hint) {
        hint.setId("page-hint");
        heading().getElement().setAttribute("aria-describedby", "page-hint");
        add(hint);
    }

    private void declineTheRest() {
        Map<LinkId, Reading> readings = new LinkedHashMap<>();
        body.read()
                .forEach((item, reading) -> readings.put(
                        item, reading instanceof Reading.Nothing() ? Reading.of(new Answer.Declined()) : reading));
        submit(readings);
    }

    private void submit(Map<LinkId, Reading> readings) {
        Map<LinkId, Answer> answers = new LinkedHashMap<>();
        Map<LinkId, Fault> faults = new LinkedHashMap<>();
        readings.forEach((item, reading) -> {
            switch (reading) {
                case Reading.Given(Answer answer) -> answers.put(item, answer);
                case Reading.Unreadable(String key) -> faults.put(item, new Fault.Unreadable(key));
                case Reading.Nothing() -> {}
            }
        });
        if (faults.isEmpty()) {
            answer(answers);
        } else {
            complain(new Complaint.About(faults));
        }
    }

    private void answer(Map<LinkId, Answer> answers) {
        Set<LinkId> sure = answers.entrySet().stream()
                .filter(answer -> answer.getValue().equals(confirmed.get(answer.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        switch (intake.answer(asking.page().id(), answers, sure)) {
            case Answered.Stored(Screen next) -> steps.show(next);
            case Answered.Elsewhere(Screen now, boolean known) when known -> steps.show(now);
            case Answered.Elsewhere(Screen now, boolean lost) -> steps.showOutOfDate(now);
            case Answered.Refused(var reasons) -> {
                Map<LinkId, Fault> faults = new LinkedHashMap<>();
                reasons.forEach((item, reason) -> faults.put(item, new Fault.Refused(reason)));
                complain(new Complaint.About(faults));
            }
            case Answered.Unusual(Set<LinkId> items) -> {
                Map<LinkId, Fault> questions = new LinkedHashMap<>();
                answers.forEach((item, answer) -> {
                    if (items.contains(item)) {
                        questions.put(item, new Fault.Unusual(answer));
                    }
                });
                complain(new Complaint.About(questions));
            }
        }
    }

    @Override
    void say(Complaint said) {
        if (said instanceof Complaint.About(Map<LinkId, Fault> faults)) {
            confirmed.clear();
            Map<LinkId, String> inWords = new LinkedHashMap<>();
            faults.forEach((item, fault) -> {
                inWords.put(item, faultWords.of(item, fault));
                if (fault instanceof Fault.Unusual(Answer answer)) {
                    confirmed.put(item, answer);
                }
            });
            showFaults(inWords);
        } else {
            super.say(said);
        }
    }

    private void showFaults(Map<LinkId, String> faults) {
        body.show(faults);
        Set<String> different = Set.copyOf(faults.values());
        boolean several = faults.size() > different.size();
        List<ErrorSummary.Fault> list = faults.entrySet().stream()
                .map(fault -> new ErrorSummary.Fault(
                        several ? words.row(fault.getKey()) + ": " + fault.getValue() : fault.getValue(),
                        () -> body.focus(fault.getKey())))
                .toList();
        // A check list is one field, however many items it holds.
        summary().show(asking.page().style() == PageStyle.CHECK_LIST ? firstOf(faults) : list);
    }

    private List<ErrorSummary.Fault> firstOf(Map<LinkId, String> faults) {
        return faults.entrySet().stream()
                .limit(1)
                .map(fault -> new ErrorSummary.Fault(fault.getValue(), () -> body.focus(fault.getKey())))
                .toList();
    }

    @Override
    Object draft() {
        return body.draft();
    }

    @Override
    void restore(Object draft) {
        if (draft instanceof Map<?, ?> values) {
            Map<LinkId, List<String>> typed = new HashMap<>();
            values.forEach((item, texts) -> {
                if (item instanceof LinkId linkId && texts instanceof List<?> list) {
                    typed.put(linkId, list.stream().map(String::valueOf).toList());
                }
            });
            body.restore(typed);
        }
    }
}
