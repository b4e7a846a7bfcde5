package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.BodySite.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final int PATIENTS = 2000;
    private static final List<Side> SIDES = List.of(Side.values());

    private final Random random = new Random(20261123);

    @Test
    void one_hand_of_two_that_twitched_has_stayed_and_the_other_is_gone() {
        Places places = new Places(sites(hand(Side.LEFT)), sites(hand(Side.BOTH)));

        assertThat(places.stayed()).containsExactly(hand(Side.LEFT));
        assertThat(places.gone()).containsExactly(hand(Side.RIGHT));
        assertThat(places.added()).isEmpty();
    }

    @Test
    void every_place_is_said_once_as_new_as_gone_or_as_there_both_times() {
        for (int i = 0; i < PATIENTS; i++) {
            Places places = new Places(someSites(), someSites());
            List<BodySite> said = new ArrayList<>(places.stayed());
            said.addAll(places.added());
            said.addAll(places.gone());

            SortedSet<BodySite> all = new TreeSet<>(places.now());
            all.addAll(places.then());
            assertThat(said).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
            Places turned = new Places(/* now= */ places.then(), /* then= */ places.now());
            assertThat(turned.added()).isEqualTo(places.gone());
        }
    }

    private SortedSet<BodySite> someSites() {
        SortedSet<BodySite> sites = new TreeSet<>();
        for (BodyRegion region : BodyRegion.values()) {
            if (random.nextInt(3) == 0) {
                Side side = region.hasSides() ? SIDES.get(random.nextInt(SIDES.size())) : Side.BOTH;
                sites.add(new BodySite(region, side));
            }
        }
        return sites;
    }

    private static BodySite hand(Side side) {
        return new BodySite(BodyRegion.HAND, side);
    }

    private static SortedSet<BodySite> sites(BodySite site) {
        return new TreeSet<>(List.of(site));
    }
}
