package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A clinician changes the sheets, but not what keeps a patient safe. */
class EditedHandoutTest {

    private static final String SHEET = "H-MG";

    private final HandoutEditor editor = new HandoutEditor(TestPatient.CONTENT);
    private final Handout composed =
            TestPatient.healthy().has("meds", "levothyroxine").handout(SHEET);

    @Test
    void a_line_taken_off_is_not_on_the_sheet() {
        EditablePart.Line line = open();

        String text = textWith(new SheetEdit(Set.of(line.id()), List.of(), List.of(), Map.of()));

        assertThat(composed.text()).contains(line.text());
        assertThat(text).doesNotContain(line.text());
    }

    @Test
    void a_locked_line_stays_without_a_reason() {
        EditablePart.Line line = locked();
        Map<String, String> blank = Map.of(line.id(), "  ");

        assertThat(textWith(new SheetEdit(Set.of(line.id()), List.of(), List.of(), blank)))
                .isEqualTo(composed.text());
    }

    @Test
    void a_locked_line_goes_with_a_reason_which_the_clinicians_copy_tells() {
        EditablePart.Line line = locked();
        SheetEdit edit =
                new SheetEdit(Set.of(line.id()), List.of(), List.of(), Map.of(line.id(), " Takes it at night. "));

        assertThat(textWith(edit)).doesNotContain(line.text());
        assertThat(editor.unlocked(composed, Map.of(SHEET, edit)))
                .singleElement()
                .isEqualTo(new ClinicianCopy.Unlocked(
                        SHEET, line.id(), line.lockedBy().orElseThrow(), line.text(), "Takes it at night."));
    }

    @Test
    void no_reason_takes_off_a_line_that_stands_for_an_allergy() {
        Handout allergic = TestPatient.healthy().has("allergy-food", "soy").handout(SHEET);
        EditablePart.Line line = editor.partsOf(allergic, allergic.sheets().getFirst()).stream()
                .flatMap(part -> part.lines().stream())
                .filter(EditablePart.Line::absolute)
                .findFirst()
                .orElseThrow();
        SheetEdit edit = new SheetEdit(Set.of(line.id()), List.of(), List.of(), Map.of(line.id(), "Only a rash"));

        assertThat(line.lockedBy()).hasValueSatisfying(rule -> assertThat(rule).startsWith("allergy-"));
        assertThat(editor.edited(allergic, Map.of(SHEET, edit)).text()).isEqualTo(allergic.text());
        assertThat(editor.unlocked(allergic, Map.of(SHEET, edit))).isEmpty();
    }

    @Test
    void a_reason_for_a_line_that_stays_is_no_unlocking() {
        SheetEdit edit = new SheetEdit(Set.of(), List.of(), List.of(), Map.of(locked().id(), "Changed my mind"));

        assertThat(editor.unlocked(composed, Map.of(SHEET, edit))).isEmpty();
    }

    @Test
    void foods_stand_in_the_order_wished_for() {
        List<String> foods = foods().lines().stream().map(EditablePart.Line::id).toList();

        Handout edited = edited(new SheetEdit(Set.of(), foods.reversed(), List.of(), Map.of()));

        assertThat(foodsOf(edited)).isEqualTo(foods.reversed());
    }

    @Test
    void the_list_of_foods_is_never_empty() {
        List<String> foods = foods().lines().stream().map(EditablePart.Line::id).toList();

        assertThat(foodsOf(edited(new SheetEdit(Set.copyOf(foods), List.of(), List.of(), Map.of()))))
                .isNotEmpty();
    }

    @Test
    void a_sentence_of_the_clinician_stands_above_who_to_call() {
        String text = textWith(new SheetEdit(Set.of(), List.of(), List.of("Eat <b>slowly</b>.", "  "), Map.of()));

        assertThat(text)
                .containsSubsequence(
                        "From your clinician",
                        "Eat <b>slowly</b>.",
                        TestPatient.CONTENT
                                .texts(composed.language())
                                .heading(TestPatient.CONTENT.common().closingHeading()));
    }

    @Test
    void when_to_get_help_cannot_be_taken_off() {
        Set<String> everything = Set.copyOf(TestPatient.CONTENT.common().now());
        SheetEdit edit = new SheetEdit(everything, List.of(), List.of(), Map.of());

        assertThat(textWith(edit)).isEqualTo(composed.text());
    }

    private Handout edited(SheetEdit edit) {
        return editor.edited(composed, Map.of(SHEET, edit));
    }

    private String textWith(SheetEdit edit) {
        return edited(edit).text();
    }

    private List<EditablePart> parts() {
        return editor.partsOf(composed, composed.sheets().getFirst());
    }

    private EditablePart foods() {
        return parts().stream().filter(EditablePart::foods).findFirst().orElseThrow();
    }

    private EditablePart.Line locked() {
        return parts().stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.lockedBy().isPresent() && !line.absolute())
                .findFirst()
                .orElseThrow();
    }

    private EditablePart.Line open() {
        return parts().stream()
                .filter(part -> !part.foods())
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.lockedBy().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> foodsOf(Handout handout) {
        return handout.sheets().getFirst().blocks().stream()
                .filter(AdviceBlock.Foods.class::isInstance)
                .map(AdviceBlock.Foods.class::cast)
                .flatMap(foods -> foods.rows().stream())
                .map(AdviceBlock.Row::foodId)
                .toList();
    }
}
