package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.lab.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws results over time with the reference range as a band. A result in range is a dot, one out of range a triangle,
 * a critical one a filled square, so that nothing rests on colour alone.
 */
final class TrendDrawing {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 150;
    private static final double LEFT = 24;
    private static final double RIGHT = 24;
    private static final double TOP = 26;
    private static final double BOTTOM = 26;
    private static final double SIZE = 5;
    private static final int MOST_NUMBERS = 8;

    private final List<LabResult> results;
    private final List<Interval> ranges;
    private final Function<LabResult, String> number;
    private final Function<LabResult, String> day;
    private final double lowest;
    private final double highest;

    /**
     * A drawing of at least two results, the oldest first.
     *
     * @param ranges the reference ranges; the narrowest band that fits all is drawn
     */
    TrendDrawing(
            List<LabResult> results,
            List<Interval> ranges,
            Function<LabResult, String> number,
            Function<LabResult, String> day) {
        this.results = results;
        this.ranges = ranges;
        this.number = number;
        this.day = day;
        List<Double> all = Stream.concat(
                        results.stream().map(result -> result.si().doubleValue()),
                        ranges.stream()
                                .flatMap(range -> Stream.concat(range.low().stream(), range.high().stream()))
                                .map(end -> end.number().doubleValue()))
                .toList();
        lowest = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        highest = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    }

    /** The drawing as an SVG element with this title. */
    String svg(String title) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\"><title>%s</title>",
                WIDTH,
                HEIGHT,
                escaped(title),
                escaped(title)));
        band().ifPresent(svg::append);
        svg.append("<polyline class=\"trend-line\" points=\"");
        results.forEach(result -> svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(result), y(result))));
        svg.append("\"/>");
        results.forEach(result -> svg.append(mark(result)));
        if (results.size() <= MOST_NUMBERS) {
            results.forEach(
                    result -> svg.append(text(x(result), y(result) - SIZE - 4, "middle", number.apply(result))));
        }
        svg.append(text(0, HEIGHT - 6, "start", day.apply(results.getFirst())));
        svg.append(text(WIDTH, HEIGHT - 6, "end", day.apply(results.getLast())));
        return svg.append("</svg>").toString();
    }

    private Optional<String> band() {
        DoubleStream lows = ranges.stream()
                .flatMap(range -> range.low().stream())
                .mapToDouble(end -> end.number().doubleValue());
        DoubleStream highs = ranges.stream()
                .flatMap(range -> range.high().stream())
                .mapToDouble(end -> end.number().doubleValue());
        double low = lows.max().orElse(lowest);
        double high = highs.min().orElse(highest);
        return ranges.isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "<rect class=\"trend-band\" x=\"0\" width=\"%.0f\" y=\"%.1f\" height=\"%.1f\"/>",
                        WIDTH,
                        y(high),
                        Math.max(1, y(low) - y(high))));
    }

    private String mark(LabResult result) {
        double x = x(result);
        double y = y(result);
        return switch (result.standing()) {
            case NORMAL ->
                String.format(
                        Locale.ROOT,
                        "<circle class=\"trend-dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
                        x,
                        y,
                        SIZE - 1);
            case ABNORMAL ->
                String.format(
                        Locale.ROOT,
                        "<path class=\"trend-off\" d=\"M%.1f %.1f l%.1f %.1f h%.1f z\"/>",
                        x,
                        y - SIZE,
                        SIZE,
                        2 * SIZE,
                        -2 * SIZE);
            case CRITICAL ->
                String.format(
                        Locale.ROOT,
                        "<rect class=\"trend-critical\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        x - SIZE,
                        y - SIZE,
                        2 * SIZE,
                        2 * SIZE);
        };
    }

    private double x(LabResult result) {
        Duration all = Duration.between(
                results.getFirst().sampledAt(), results.getLast().sampledAt());
        double part = (double) Duration.between(results.getFirst().sampledAt(), result.sampledAt())
                        .toSeconds()
                / Math.max(1, all.toSeconds());
        return LEFT + part * (WIDTH - LEFT - RIGHT);
    }

    private double y(LabResult result) {
        return y(result.si().doubleValue());
    }

    private double y(double value) {
        double part = highest > lowest ? (value - lowest) / (highest - lowest) : 0.5;
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
