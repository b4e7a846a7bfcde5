package clinic.quiver.observation;

import clinic.quiver.observation.Grade.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Motor neuron signs summed by region, held against the second of the Gold Coast criteria (Shefner et al., Clin
 * Neurophysiol 2020;131:1975-8). Information for a clinician, no diagnosis: progression and the exclusion of other
 * diseases are criteria too, and nothing here knows of them.
 *
 * @param regions every region, in the order of the body
 */
public record MotorNeuronSigns(Map<MotorRegion, Region> regions) {

    /** How the signs stand against the criterion. */
    public enum Pattern {
        /** Upper and lower signs, or lower ones in two regions. */
        SHOWN,
        /** The same, when signs count that fit a lower motor neuron but show none by examination alone. */
        POSSIBLE,
        NOT_SHOWN
    }

    /**
     * The signs of one region.
     *
     * @param upper spots with an upper motor neuron sign
     * @param lower spots with a sign that fits a lower motor neuron
     * @param lowerShown whether weakness and wasting show one: in a limb with weakness in two muscle groups of
     *     different root and nerve
     * @param open spots that were not examined
     */
    public record Region(List<Spot> upper, List<Spot> lower, boolean lowerShown, List<Spot> open) {
        public Region {
            upper = List.copyOf(upper);
            lower = List.copyOf(lower);
            open = List.copyOf(open);
        }
    }

    /** The signs of an examination. */
    public static MotorNeuronSigns of(ExaminationContent content, Examination examination) {
        Map<MotorRegion, Region> regions = new EnumMap<>(MotorRegion.class);
        for (MotorRegion region : MotorRegion.values()) {
            regions.put(region, new Reading(content, examination.grades(), region).signs());
        }
        return new MotorNeuronSigns(regions);
    }

    /** How the signs stand against the criterion. */
    public Pattern pattern() {
        long upper = count(region -> !region.upper().isEmpty());
        long shown = count(Region::lowerShown);
        long fitting = count(region -> !region.lower().isEmpty());
        if (isPattern(upper, shown)) {
            return Pattern.SHOWN;
        }
        return isPattern(upper, fitting) ? Pattern.POSSIBLE : Pattern.NOT_SHOWN;
    }

    // Where two regions are involved, upper and lower signs need not be in the same.
    private static boolean isPattern(long upper, long lower) {
        return lower >= 2 || (lower == 1 && upper >= 1);
    }

    private long count(Predicate<Region> holds) {
        return regions.values().stream().filter(holds).count();
    }

    /** Collects the signs of one region. */
    private record Reading(ExaminationContent content, Map<Spot, String> grades, MotorRegion region) {

        Region signs() {
            List<Spot> upper = new ArrayList<>();
            List<Spot> lower = new ArrayList<>();
            List<Spot> open = new ArrayList<>();
            for (ExaminationBlock block : content.blocks()) {
                for (ExaminationItem item : here(block)) {
                    for (Spot spot : item.spots()) {
                        item.gradeAt(spot, grades)
                                .flatMap(Grade::sign)
                                .ifPresent(sign -> (sign == MotorSign.UPPER ? upper : lower).add(spot));
                        if (block.standing(item, spot, grades) == Standing.OPEN) {
                            open.add(spot);
                        }
                    }
                }
            }
            return new Region(upper, lower, isLowerShown(), open);
        }

        private List<ExaminationItem> here(ExaminationBlock block) {
            return block.items().stream()
                    .filter(item -> item.region().equals(Optional.of(region)))
                    .toList();
        }

        private List<ExaminationItem> with(MotorSign sign) {
            return content.blocks().stream()
                    .flatMap(block -> here(block).stream())
                    .filter(item -> item.spots().stream()
                            .anyMatch(spot -> item.gradeAt(spot, grades)
                                    .flatMap(Grade::sign)
                                    .equals(Optional.of(sign))))
                    .toList();
        }

        private boolean isLowerShown() {
            List<ExaminationItem> weak = with(MotorSign.WEAK);
            if (with(MotorSign.WASTED).isEmpty() || weak.isEmpty()) {
                return false;
            }
            boolean oneIsEnough = region == MotorRegion.BULBAR || region == MotorRegion.THORACIC;
            return oneIsEnough || weak.stream().anyMatch(one -> weak.stream().anyMatch(other -> areApart(one, other)));
        }

        private static boolean areApart(ExaminationItem one, ExaminationItem other) {
            return one.root().isPresent()
                    && other.root().isPresent()
                    && !one.root().equals(other.root())
                    && !one.nerve().equals(other.nerve());
        }
    }
}
