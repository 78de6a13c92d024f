package dev.tandem.scaler.group.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A group told in rates: each step lasts five seconds, and the scaler reads at its end. */
final class GroupStory {
    static final int PARTITIONS = 12;
    static final double STEP_SECONDS = 5;

    private final GroupScaler scaler;
    private final double[] ends = new double[PARTITIONS];
    private final double[] committed = new double[PARTITIONS];
    private final double[] lateSince = new double[PARTITIONS];
    private double time;
    private int members;
    private double[] arrivals = new double[PARTITIONS];
    private double[] speeds = new double[PARTITIONS];
    private Decision last;

    GroupStory(int min, int max) {
        scaler = new GroupScaler(new Goal(Duration.ofSeconds(60), min, max, Duration.ofSeconds(45)));
    }

    GroupStory members(int count) {
        members = count;
        return this;
    }

    /** Records per second, spread evenly. */
    GroupStory arriving(double total) {
        arrivals = even(total);
        return this;
    }

    GroupStory arrivingAt(int partition, double rate) {
        arrivals[partition] = rate;
        return this;
    }

    /** Records per second that the group processes, spread evenly, as far as there are any. */
    GroupStory processing(double total) {
        speeds = even(total);
        return this;
    }

    GroupStory processingAt(int partition, double rate) {
        speeds[partition] = rate;
        return this;
    }

    Decision during(Duration duration) {
        for (int step = 0; step < duration.toSeconds() / STEP_SECONDS; step++) {
            step();
        }
        return last;
    }

    private void step() {
        time += STEP_SECONDS;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            ends[partition] += arrivals[partition] * STEP_SECONDS;
            committed[partition] = Math.min(ends[partition], committed[partition] + speeds[partition] * STEP_SECONDS);
            double backlog = ends[partition] - committed[partition];
            // With an even inflow the oldest record is as old as its backlog took to come in.
            lateSince[partition] = backlog < 1
                    ? time
                    : Math.max(
                            lateSince[partition],
                            time - (arrivals[partition] > 0 ? backlog / arrivals[partition] : time));
        }
        last = scaler.decide(new GroupReading(instant(time), partitions(), pods(), false));
    }

    private List<PartitionReading> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> {
                    boolean waits = (long) ends[partition] > (long) committed[partition];
                    return new PartitionReading(
                            partition,
                            (long) committed[partition],
                            (long) ends[partition],
                            waits ? Optional.of(instant(lateSince[partition])) : Optional.empty());
                })
                .toList();
    }

    private List<Member> pods() {
        List<Member> pods = new ArrayList<>();
        for (int pod = 0; pod < members; pod++) {
            Set<Integer> mine = new HashSet<>();
            for (int partition = pod; partition < PARTITIONS; partition += members) {
                mine.add(partition);
            }
            pods.add(new Member("pod-" + pod, mine));
        }
        return pods;
    }

    private static double[] even(double total) {
        double[] rates = new double[PARTITIONS];
        java.util.Arrays.fill(rates, total / PARTITIONS);
        return rates;
    }

    private static Instant instant(double seconds) {
        return Instant.EPOCH.plusMillis((long) (seconds * 1000));
    }
}
