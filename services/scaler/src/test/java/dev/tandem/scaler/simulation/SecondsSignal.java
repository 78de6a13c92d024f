package dev.tandem.scaler.simulation;

import dev.tandem.scaler.group.model.Decision;
import dev.tandem.scaler.group.model.Goal;
import dev.tandem.scaler.group.model.GroupReading;
import dev.tandem.scaler.group.model.GroupScaler;
import dev.tandem.scaler.group.model.HpaMetric;
import dev.tandem.scaler.group.model.Member;
import dev.tandem.scaler.group.model.PartitionReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The product's own core, which reads the group every five seconds. */
final class SecondsSignal implements Signal {
    private static final double SAMPLING_SECONDS = 5;

    private final GroupScaler scaler;
    private Decision decision;
    private double nextAt = Double.NEGATIVE_INFINITY;

    SecondsSignal(double objectiveSeconds, int min) {
        this.scaler = new GroupScaler(new Goal(
                Duration.ofMillis((long) (objectiveSeconds * 1000)), min, Load.PARTITIONS, Duration.ofSeconds(45)));
    }

    @Override
    public void tick(double time, Group group) {
        if (time >= nextAt) {
            nextAt = time + SAMPLING_SECONDS;
            decision = scaler.decide(read(time, group));
        }
    }

    @Override
    public double metric(double time, Group group) {
        return HpaMetric.value(decision.desired(), decision.members());
    }

    @Override
    public double target() {
        return 1;
    }

    @Override
    public boolean active(double time, Group group) {
        return decision != null && decision.active();
    }

    @Override
    public double activationSeconds() {
        return 1;
    }

    private static GroupReading read(double time, Group group) {
        List<PartitionReading> partitions = new ArrayList<>();
        for (int number = 0; number < Load.PARTITIONS; number++) {
            Queue queue = group.queues().get(number);
            Optional<Instant> oldest = queue.oldestUncommitted().map(SecondsSignal::instant);
            partitions.add(new PartitionReading(number, queue.committedOffset(), queue.endOffset(), oldest));
        }
        List<Member> members = group.pods().members().stream()
                .map(pod -> new Member(pod.id, Set.copyOf(pod.partitions)))
                .toList();
        return new GroupReading(instant(time), partitions, members, group.pods().rebalancing(time));
    }

    private static Instant instant(double seconds) {
        return Instant.EPOCH.plusMillis((long) (seconds * 1000));
    }
}
