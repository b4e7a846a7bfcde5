package clinic.quiver.observation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.Examination.Finding;
import clinic.quiver.observation.MotorNeuronSigns.Pattern;
import clinic.quiver.observation.Spot.Side;
import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.RuleBooks;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Motor neuron signs by region, against the second of the Gold Coast criteria. */
class MotorNeuronSignsTest {

    private static final ExaminationContent CONTENT =
            ExaminationContent.read(Knowledge.builtIn(), RuleBooks.QUESTIONNAIRE);

    private final Map<Spot, Finding> findings = new HashMap<>();

    @Test
    void a_wasted_weak_hand_with_brisk_knees_is_the_pattern() {
        found("wasted-hand", Side.LEFT, "yes");
        found("finger-abduction", Side.LEFT, "3");
        found("elbow-extension", Side.LEFT, "4");
        found("knee", Side.RIGHT, "3");

        assertThat(signs().pattern()).isEqualTo(Pattern.SHOWN);
        assertThat(region(MotorRegion.CERVICAL).lowerShown()).isTrue();
        assertThat(region(MotorRegion.LUMBOSACRAL).upper()).containsExactly(new Spot("knee", Side.RIGHT));
    }

    @Test
    void a_wasted_weak_tongue_and_a_wasted_weak_trunk_are_the_pattern_without_any_upper_sign() {
        found("wasted-tongue", Side.WHOLE, "yes");
        found("tongue", Side.WHOLE, "4");
        found("wasted-trunk", Side.WHOLE, "yes");
        found("trunk-flexion", Side.WHOLE, "4");

        assertThat(signs().pattern()).isEqualTo(Pattern.SHOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "wrist-extension, finger-extension, one nerve",
        "elbow-flexion, wrist-extension, one root",
        "finger-abduction, thumb-abduction, one root",
    })
    void two_weak_groups_of_one_root_or_nerve_show_no_lower_sign_in_a_limb(String one, String other, String why) {
        found("wasted-arm", Side.LEFT, "yes");
        found(one, Side.LEFT, "4");
        found(other, Side.LEFT, "4");

        assertThat(region(MotorRegion.CERVICAL).lowerShown()).as(why).isFalse();
    }

    @Test
    void the_same_muscle_weak_on_both_sides_is_one_muscle() {
        found("wasted-hand", Side.LEFT, "yes");
        found("finger-abduction", Side.LEFT, "4");
        found("finger-abduction", Side.RIGHT, "4");

        assertThat(region(MotorRegion.CERVICAL).lowerShown()).isFalse();
    }

    @Test
    void weakness_without_wasting_only_makes_it_possible() {
        found("finger-abduction", Side.LEFT, "4");
        found("knee", Side.LEFT, "3");

        assertThat(signs().pattern()).isEqualTo(Pattern.POSSIBLE);
    }

    @Test
    void fasciculations_in_two_regions_only_make_it_possible() {
        found("fasc-calf", Side.LEFT, "seen");
        found("fasc-hand", Side.LEFT, "seen");

        assertThat(signs().pattern()).isEqualTo(Pattern.POSSIBLE);
    }

    @Test
    void upper_signs_alone_are_not_the_pattern() {
        found("knee", Side.LEFT, "4");
        found("plantar-response", Side.LEFT, "up");
        found("hoffmann", Side.LEFT, "present");

        assertThat(signs().pattern()).isEqualTo(Pattern.NOT_SHOWN);
    }

    @Test
    void what_was_not_examined_is_named_until_its_block_is_said_to_be_normal() {
        assertThat(region(MotorRegion.THORACIC).open()).contains(Spot.whole("trunk-flexion"));

        CONTENT.blocks().forEach(block -> found(block.id(), Side.WHOLE, Grade.ALL_NORMAL));
        found("wasted-trunk", Side.WHOLE, "not-done");
        found("trunk-flexion", Side.WHOLE, "a grade of an earlier scale");

        assertThat(region(MotorRegion.THORACIC).open())
                .containsExactly(Spot.whole("trunk-flexion"), Spot.whole("wasted-trunk"));
        assertThat(region(MotorRegion.CERVICAL).open()).isEmpty();
    }

    private void found(String item, Side side, String grade) {
        findings.put(
                new Spot(item, side),
                new Finding(grade, Optional.empty(), 1, Instant.EPOCH, new StaffId(new UUID(1, 1))));
    }

    private MotorNeuronSigns signs() {
        return MotorNeuronSigns.of(CONTENT, new Examination(1, findings));
    }

    private MotorNeuronSigns.Region region(MotorRegion region) {
        return Optional.ofNullable(signs().regions().get(region)).orElseThrow();
    }
}
