package dev.tandem.scaler.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One partition: records come in at its end and leave at its head; amounts need not be whole. */
final class Queue {
    private final Deque<double[]> chunks = new ArrayDeque<>();
    private final Ages ages;
    private double end;
    private double processed;
    private double committed;
    /** When each chunk between committed and processed was made, for readings look at what is committed. */
    private final Deque<double[]> uncommitted = new ArrayDeque<>();

    Queue(Ages ages) {
        this.ages = ages;
    }

    void add(double time, double amount) {
        if (amount > 0) {
            end += amount;
            chunks.addLast(new double[] {time, amount});
            uncommitted.addLast(new double[] {time, end});
        }
    }

    /** Processes up to so many records and returns how many there were. */
    double take(double time, double amount) {
        double left = amount;
        while (left > 1e-12 && !chunks.isEmpty()) {
            double[] head = chunks.getFirst();
            double part = Math.min(left, head[1]);
            if (time >= 0) {
                ages.add(time - head[0], part);
            }
            head[1] -= part;
            left -= part;
            if (head[1] <= 1e-12) {
                chunks.removeFirst();
            }
        }
        processed += amount - left;
        return amount - left;
    }

    void commit() {
        committed = processed;
        while (!uncommitted.isEmpty() && (long) uncommitted.getFirst()[1] <= (long) committed) {
            uncommitted.removeFirst();
        }
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    /** When the oldest waiting record was made. */
    Optional<Double> head() {
        return chunks.isEmpty() ? Optional.empty() : Optional.of(chunks.getFirst()[0]);
    }

    long endOffset() {
        return (long) end;
    }

    long committedOffset() {
        return (long) committed;
    }

    Optional<Double> oldestUncommitted() {
        return endOffset() > committedOffset() ? Optional.of(uncommitted.getFirst()[0]) : Optional.empty();
    }
}
