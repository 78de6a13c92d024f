package dev.tandem.dev.smoke;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/** The result of a run in numbers and sentences. */
public record SmokeReport(Counts counts, Times times, List<Finding> findings) {

    /**
     * Orders by what became of them.
     *
     * @param placed orders asked for, each once
     * @param confirmed answered with stock reserved; the others were accepted as pending or rejected
     * @param rejected refused at once because of missing stock
     */
    public record Counts(
            int placed, long confirmed, long completed, long cancelled, long rejected, long duplicatesAbsorbed) {}

    /**
     * Times of the run.
     *
     * @param p50 milliseconds from request to answer of the first POST of each order through the gateway
     * @param eventP99 milliseconds from the time in OrderConfirmed to its arrival at a consumer of the topic
     * @param seconds from the first order until the last book was checked; the start of the stack is not in it
     */
    public record Times(double p50, double p99, double eventP99, double seconds) {

        public Times {
            p50 = rounded(p50);
            p99 = rounded(p99);
            eventP99 = rounded(eventP99);
            seconds = rounded(seconds);
        }

        private static double rounded(double value) {
            return Math.round(value * 100) / 100.0;
        }
    }

    /** Whether every order ended as it should. */
    public boolean passed() {
        return findings.isEmpty();
    }

    /** Findings of things that should be there and are not. */
    public long lost() {
        return count(Finding.Type.LOST);
    }

    /** Findings of things that are there twice. */
    public long doubled() {
        return count(Finding.Type.DOUBLED);
    }

    /** Findings of things that are there, but not as expected. */
    public long wrong() {
        return count(Finding.Type.WRONG);
    }

    private long count(Finding.Type type) {
        return findings.stream().filter(finding -> finding.type() == type).count();
    }

    /** One JSON object on one line. */
    public String toJson() {
        return new ObjectMapper()
                .createObjectNode()
                .put("placed", counts.placed())
                .put("confirmed", counts.confirmed())
                .put("completed", counts.completed())
                .put("cancelled", counts.cancelled())
                .put("rejected", counts.rejected())
                .put("duplicates_absorbed", counts.duplicatesAbsorbed())
                .put("lost", lost())
                .put("doubled", doubled())
                .put("wrong", wrong())
                .put("p50_ms", times.p50())
                .put("p99_ms", times.p99())
                .put("event_p99_ms", times.eventP99())
                .put("seconds", times.seconds())
                .toString();
    }

    /** The same for people. */
    public List<String> summary() {
        return List.of(
                text(
                        "placed %d: confirmed %d, rejected %d; completed %d, cancelled %d; duplicates absorbed %d",
                        counts.placed(),
                        counts.confirmed(),
                        counts.rejected(),
                        counts.completed(),
                        counts.cancelled(),
                        counts.duplicatesAbsorbed()),
                text("lost %d, doubled %d, wrong %d", lost(), doubled(), wrong()),
                text(
                        "answer p50 %.1f ms, p99 %.1f ms; event p99 %.1f ms; %.1f s",
                        times.p50(), times.p99(), times.eventP99(), times.seconds()),
                passed() ? "every order ended as it should" : "NOT every order ended as it should");
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
