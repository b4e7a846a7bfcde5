package clinic.quiver.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "muscle,2",
        "muscles,2",
        "weak,1",
        "breathe,1",
        "noisy,2",
        "tired,2",
        "trouble,2",
        "uneven,3",
        "doing,2",
        "locked,1",
        "started,2",
        "changes,2",
        "clothes,1",
        "medicine,3",
        "potassium,4",
        "calcium,3",
        "pregnant,2",
        "seizure,2",
        "energy,3",
        "confusion,3",
        "cereal,3",
        "lying,2",
        "don't,1",
        "6,1",
        "mg,1",
        "people,2",
        "diabetes,4",
        "anxious,2",
        "quiet,2",
        "usual,3"
    })
    void english_syllables_are_counted_as_they_are_spoken(String word, int syllables) {
        assertThat(EnglishSyllables.in(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "músculo,3", "pie,1", "día,2", "días,2", "tiene,2", "quien,1", "guitarra,3", "bebió,2", "energía,4", "ahora,3",
        "aéreo,4", "oír,2", "hay,1", "muy,1", "hoy,1", "siguiente,3", "lengua,2", "vergüenza,3", "caer,2", "leer,2",
        "ciudad,2", "baúl,2", "cuidado,3", "antiguo,3", "mayo,2", "vacuna,3", "prohibir,2", "240,1"
    })
    void spanish_syllables_are_counted_as_they_are_spoken(String word, int syllables) {
        assertThat(SpanishSyllables.in(word)).isEqualTo(syllables);
    }

    @Test
    void the_formulas_give_their_published_values() {
        // 6 words, 7 syllables, 1 sentence
        assertThat(FleschKincaid.grade(List.of("The cat sat on the table."), Set.of()))
                .isBetween(0.51, 0.52);
        // 5 words, 9 syllables, 1 sentence
        assertThat(Szigriszt.index(List.of("Me duele mucho la cabeza."), Set.of()))
                .isBetween(89.6, 89.8);
    }

    @Test
    void words_left_out_do_not_count() {
        assertThat(Prose.words("Take digoxin now.", Set.of("digoxin"))).containsExactly("take", "now");
    }
}
