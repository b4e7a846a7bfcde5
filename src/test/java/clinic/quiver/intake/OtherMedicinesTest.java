package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.QuestionnaireReader;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a medicine outside the list makes of the list: unknown where nobody knows the name, and never "none". */
class OtherMedicinesTest {

    private static final LinkId LISTED = LinkId.of("meds");
    private static final LinkId NAMED = LinkId.of("med-other");

    private final OtherMedicines medicines = medicines();

    private static OtherMedicines medicines() {
        Knowledge knowledge = Knowledge.builtIn();
        return new OtherMedicines(QuestionnaireTexts.read(knowledge, QuestionnaireReader.read(knowledge)));
    }

    private static Answer list(String... codes) {
        return new Answer.Choices(new TreeSet<>(List.of(codes)));
    }

    private Answer listAfter(Answer listed, Answer named) {
        return medicines
                .leftOpen(Map.of(LISTED, listed, NAMED, named), Map.of())
                .getOrDefault(LISTED, new Answer.Skipped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quinine", "metformin, quinine", "metformin 500 digoxin", "furosemide", "Tylenol 3", ",", " ; "})
    void a_name_that_is_not_known_to_stand_outside_leaves_the_list_open(String names) {
        assertThat(listAfter(list("other", "ppi"), new Answer.Text(names))).isEqualTo(list("other", "ppi", "unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"metformin", "Tylenol, METFORMIN", "metformin 500 mg; amlodipine 5mg", "Metformina,"})
    void a_name_that_is_known_to_stand_outside_leaves_it_whole(String names) {
        assertThat(listAfter(list("other"), new Answer.Text(names))).isEqualTo(list("other"));
    }

    @Test
    void another_medicine_without_its_name_is_unknown() {
        assertThat(listAfter(list("other"), new Answer.Skipped())).isEqualTo(list("other", "unknown"));
    }

    @Test
    void a_name_beside_none_takes_the_none_away() {
        assertThat(listAfter(list("none"), new Answer.Text("quinine"))).isEqualTo(list("other", "unknown"));
    }

    @Test
    void a_list_that_holds_everything_stays_as_it_is() {
        assertThat(listAfter(list("none"), new Answer.Skipped())).isEqualTo(list("none"));
        assertThat(listAfter(list("ppi", "not-sure"), new Answer.Skipped())).isEqualTo(list("ppi", "not-sure"));
        assertThat(listAfter(new Answer.Declined(), new Answer.Text("quinine"))).isEqualTo(new Answer.Declined());
    }

    @Test
    void names_that_come_later_on_paper_open_the_list_that_came_before() {
        Map<LinkId, Answer> before = Map.of(LISTED, list("other"));
        assertThat(medicines.leftOpen(before, Map.of())).isEqualTo(before);
        assertThat(medicines.leftOpen(Map.of(NAMED, new Answer.Text("quinine")), before))
                .containsEntry(LISTED, list("other", "unknown"));
        assertThat(medicines.leftOpen(Map.of(NAMED, new Answer.Text("metformin")), before))
                .containsEntry(LISTED, list("other"));
    }

    @Test
    void answers_to_other_questions_are_left_alone() {
        Map<LinkId, Answer> other = Map.of(LinkId.of("cramp"), new Answer.YesNo(true));
        assertThat(medicines.leftOpen(other, Map.of(LISTED, list("none"), NAMED, new Answer.Text("quinine"))))
                .isSameAs(other);
    }
}
