package clinic.quiver.triage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.HandoutChoice.Blocked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetsOfRuleBookTest {

    private final SmallRuleBook small = new SmallRuleBook();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    age: 30                                      | ""             | ""
                    fever: yes, age: 30                          | "H-SLEEP"       | ""
                    fever: yes, age: 17                          | ""             | "H-SLEEP"
                    fever: yes, age: unknown                     | ""             | "H-SLEEP"
                    fever: unknown, age: 30                      | ""             | ""
                    meds: [digoxin], age: 30                     | "H-MG"         | ""
                    meds: [digoxin], age: 30, lab-k: 5.0         | ""             | "H-MG"
                    meds: [digoxin], age: 30, lab-k: 4.9         | "H-MG"         | ""
                    cups: 4, age: 30                             | "H-HYD"      | ""
                    cups: 4, age: 30, meds: [ppi]                | ""             | "H-HYD"
                    cups: 4, age: 30, meds: unknown              | ""             | "H-HYD"
                    cups: 4, age: 30, fever: yes, days: 3        | "H-SLEEP"       | "H-HYD"
                    cups: 4, age: 30, fever: unknown, days: 3    | ""             | "H-HYD"
                    meds: [digoxin], cups: 4, age: 30            | "H-MG H-HYD" | ""
                    """)
    void a_sheet_is_offered_when_it_is_wanted_for_certain_and_nothing_may_block_it(
            String answers, String offered, String blocked) {
        HandoutChoice choice = small.assess(answers).handout();
        assertThat(choice.offered()).isEqualTo(words(offered));
        assertThat(choice.blocked()).extracting(Blocked::sheet).isEqualTo(words(blocked));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void a_blocked_sheet_says_why() {
        Blocked open = small.assess("cups: 4, age: 30, meds: unknown")
                .handout()
                .blocked()
                .getFirst();
        assertThat(open.because().truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(open.because().missing()).containsExactly(LinkId.of("meds"));
        Blocked young = small.assess("cups: 4, age: 17, meds: [ppi]")
                .handout()
                .blocked()
                .getFirst();
        assertThat(young.because().condition())
                .isEqualTo(ChangedRuleBooks.everySheetBlocked(small.book()).orElseThrow());
    }

    @Test
    void sheets_that_cannot_be_chosen_are_not_offered() {
        var patient = small.patient("fever: yes, age: 30, meds: [digoxin]");
        TriageResult result = small.book().assess(item -> {
            if (item.value().equals("lab-k")) {
                throw new IllegalStateException("cannot be read");
            }
            return patient.reply(item);
        });
        assertThat(result.handout().offered()).isEmpty();
        assertThat(result.handout().mode()).isEqualTo(HandoutChoice.Mode.HELD);
    }
}
