package dev.tandem.simulation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What a series of runs came to.
 *
 * @param failed the smallest run that broke a rule; null when all held
 */
record SimulationReport(long seeds, long steps, double seconds, Outcome failed) {
    void tell(PrintWriter out) {
        if (failed == null) {
            out.printf(Locale.ROOT, "%,d seeds, %,d steps, %.1f s: every rule held%n", seeds, steps, seconds);
        } else {
            tell(out, failed);
            out.printf(Locale.ROOT, "seed %d broke a rule; repeat it with --seed %d%n", seed(), seed());
        }
        out.flush();
    }

    void tell(PrintWriter out, Outcome outcome) {
        Plan plan = outcome.plan();
        out.printf(
                Locale.ROOT,
                "seed %d, luck %d: orders %s, %s, faults %s%n",
                plan.seed(),
                plan.luck(),
                plan.orders(),
                plan.climate(),
                plan.faults());
        outcome.trace().forEach(out::println);
        outcome.findings().forEach(finding -> out.println("BROKEN " + finding));
        out.printf(
                Locale.ROOT,
                "%,d steps, %,d ms of virtual time, trace %016x%n",
                outcome.steps(),
                outcome.virtualMillis(),
                outcome.hash());
        out.flush();
    }

    String json() {
        String outcome = failed == null
                ? ""
                : ",\"failed_seed\":" + seed() + ",\"orders\":" + failed.plan().orders() + ",\"faults\":"
                        + strings(failed.plan().faults()) + ",\"findings\":" + strings(failed.findings())
                        + ",\"trace\":" + strings(failed.trace()) + ",\"trace_hash\":\""
                        + String.format(Locale.ROOT, "%016x", failed.hash()) + '"';
        return String.format(
                        Locale.ROOT,
                        "{\"seeds\":%d,\"steps\":%d,\"seconds\":%.1f,\"failed\":%b",
                        seeds,
                        steps,
                        seconds,
                        failed != null)
                + outcome + "}";
    }

    private long seed() {
        return failed.plan().seed();
    }

    private static String strings(List<?> items) {
        return items.stream().map(item -> quoted(item.toString())).toList().toString();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }
}
