package clinic.quiver.bench.triage;

import java.util.ArrayList;
import java.util.List;

/** What the rounds of one contestant came to. */
final class Measured {

    private final List<Double> perSecond = new ArrayList<>();
    private double bytes;

    /**
     * Adds a round.
     *
     * @param scores assessments a second, one for each iteration
     * @param bytesEach bytes allocated for one assessment
     */
    void add(List<Double> scores, double bytesEach) {
        perSecond.addAll(scores);
        perSecond.sort(null);
        bytes = bytesEach;
    }

    double median() {
        int middle = perSecond.size() / 2;
        return perSecond.size() % 2 == 1
                ? perSecond.get(middle)
                : (perSecond.get(middle - 1) + perSecond.get(middle)) / 2;
    }

    double least() {
        return perSecond.getFirst();
    }

    double most() {
        return perSecond.getLast();
    }

    /** How many times were taken. */
    int size() {
        return perSecond.size();
    }

    double bytes() {
        return bytes;
    }
}
