package dev.tandem.scaler.group.model;

import java.util.Locale;

/** Puts a decision into one line. */
record Explanation(GroupReading reading, double arrivals, double perPod, Demand demand) {
    String line(int before, int desired, Reason reason) {
        String seen = String.format(
                Locale.ROOT,
                "%d partitions, %d pods, oldest %d s, %d waiting, %.1f/s come in, a pod does %s",
                reading.partitions().size(),
                reading.members().size(),
                reading.oldestAge().toSeconds(),
                reading.waiting(),
                arrivals,
                perPod > 0 ? String.format(Locale.ROOT, "%.1f/s", perPod) : "an unknown number");
        String step = before == desired ? "stays " + desired : before + " -> " + desired;
        return seen + ": " + step + " (" + reason.words() + ")" + advice();
    }

    private String advice() {
        return demand.beyondOnePod()
                ? "; partition " + demand.partition() + " alone is too much for one pod: spread its keys"
                : "";
    }
}
