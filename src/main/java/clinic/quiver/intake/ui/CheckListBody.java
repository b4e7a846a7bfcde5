package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Yes/no items as one list: confirming it denies what is not ticked, unless the patient says otherwise. */
final class CheckListBody extends PageBody {

    private final List<LinkId> items;
    private final Options options;
    private final Question question;

    CheckListBody(List<LinkId> items, Words words, Component heading, Optional<String> hint) {
        this.items = items;
        options = Options.several(PageBodies.FIRST, Set.of(Item.NONE));
        items.forEach(item -> options.offer(item.value(), words.row(item)));
        options.offer(Item.NONE, getTranslation("tablet.none-of-these"));
        options.offer(Draft.DOES_NOT_KNOW, getTranslation("tablet.dont-know")).addClassName("way-out");
        options.offer(Draft.DECLINED, getTranslation("tablet.tell-doctor")).addClassName("way-out");
        question = new Question(PageBodies.FIRST, heading, hint, options);
        add(question);
    }

    @Override
    Map<LinkId, Reading> read() {
        Set<String> chosen = options.chosen();
        Map<LinkId, Reading> readings = new LinkedHashMap<>();
        items.forEach(item -> readings.put(item, readingOf(item, chosen)));
        return readings;
    }

    // What is left unticked is denied only when neither way out was taken.
    private static Reading readingOf(LinkId item, Set<String> chosen) {
        if (chosen.isEmpty()) {
            return new Reading.Nothing();
        }
        if (chosen.contains(item.value())) {
            return Reading.of(new Answer.YesNo(true));
        }
        if (chosen.contains(Draft.DECLINED)) {
            return Reading.of(new Answer.Declined());
        }
        return Reading.of(chosen.contains(Draft.DOES_NOT_KNOW) ? new Answer.DoesNotKnow() : new Answer.YesNo(false));
    }

    @Override
    void show(Map<LinkId, String> faults) {
        question.show(faults.values().stream().findFirst());
    }

    @Override
    void focus(LinkId item) {
        options.focusFirst();
    }

    @Override
    Map<LinkId, List<String>> draft() {
        return Map.of(items.getFirst(), List.copyOf(options.chosen()));
    }

    @Override
    void restore(Map<LinkId, List<String>> draft) {
        options.choose(draft.getOrDefault(items.getFirst(), List.of()));
    }

    /** What the list shows for answers that were given before. */
    void restoreAnswers(Map<LinkId, Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Collection<Answer> all = answers.values();
        List<String> codes = new ArrayList<>();
        answers.forEach((item, answer) -> {
            if (answer.equals(new Answer.YesNo(true))) {
                codes.add(item.value());
            }
        });
        if (all.contains(new Answer.DoesNotKnow())) {
            codes.add(Draft.DOES_NOT_KNOW);
        }
        if (all.contains(new Answer.Declined())) {
            codes.add(Draft.DECLINED);
        }
        // Something is asked anew on this page: what was denied before is not denied for it.
        if (codes.isEmpty() && answers.size() == items.size()) {
            codes.add(Item.NONE);
        }
        options.choose(codes);
    }
}
