package dev.tandem.scaler.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * The pods of a consumer: a new one takes 10 to 20 seconds until it joins, each change of the group pauses the
 * partitions that move, and a pod shares what it can do between its partitions.
 */
final class Pods {
    static final double REBALANCE_SECONDS = 3;

    private final List<Pod> pods = new ArrayList<>();
    private final Set<Integer> paused = new HashSet<>();
    private final SplittableRandom random;
    private double resumeAt;
    private int started;

    Pods(SplittableRandom random) {
        this.random = random;
    }

    /** Creates or stops pods, the youngest first. */
    void scaleTo(double time, int replicas) {
        while (pods.size() < replicas) {
            pods.add(new Pod("pod-" + started++, time + random.nextDouble(10, 20)));
        }
        boolean left = false;
        while (pods.size() > replicas) {
            left |= pods.remove(pods.size() - 1).joined;
        }
        if (left) {
            rebalance(time);
        }
    }

    /** Lets pods join that have started, and the group resume. */
    void tick(double time) {
        boolean joined = false;
        for (Pod pod : pods) {
            if (!pod.joined && time >= pod.joinsAt) {
                pod.joined = true;
                joined = true;
            }
        }
        if (joined) {
            rebalance(time);
        }
        if (time >= resumeAt) {
            paused.clear();
        }
    }

    /** Each pod processes what it can. */
    void work(double time, List<Queue> queues, double perPod) {
        for (Pod pod : members()) {
            double left = perPod * random.nextDouble(0.9, 1.1);
            List<Integer> busy = new ArrayList<>(pod.partitions);
            while (left > 1e-9 && !busy.isEmpty()) {
                double share = left / busy.size();
                left = 0;
                for (Integer partition : List.copyOf(busy)) {
                    double taken = paused.contains(partition)
                            ? 0
                            : queues.get(partition).take(time, share);
                    if (taken < share) {
                        busy.remove(partition);
                        left += share - taken;
                    }
                }
            }
        }
    }

    int replicas() {
        return pods.size();
    }

    boolean rebalancing(double time) {
        return time < resumeAt;
    }

    List<Pod> members() {
        return pods.stream().filter(pod -> pod.joined).toList();
    }

    /** As the cooperative sticky assignor does it: as even as possible, and nothing moves that need not. */
    private void rebalance(double time) {
        List<Pod> members = members();
        Set<Integer> free = new TreeSet<>();
        for (int partition = 0; partition < Load.PARTITIONS; partition++) {
            free.add(partition);
        }
        members.forEach(member -> free.removeAll(member.partitions));
        for (Pod member : members) {
            int most = (Load.PARTITIONS + members.size() - 1) / members.size();
            while (member.partitions.size() > most) {
                free.add(member.partitions.pollLast());
            }
        }
        paused.addAll(free);
        for (Integer partition : free) {
            members.stream()
                    .min(Comparator.comparingInt(member -> member.partitions.size()))
                    .ifPresent(member -> member.partitions.add(partition));
        }
        level(members);
        resumeAt = time + REBALANCE_SECONDS;
    }

    private void level(List<Pod> members) {
        if (members.isEmpty()) {
            return;
        }
        while (true) {
            Pod most = members.stream()
                    .max(Comparator.comparingInt(pod -> pod.partitions.size()))
                    .orElseThrow();
            Pod fewest = members.stream()
                    .min(Comparator.comparingInt(pod -> pod.partitions.size()))
                    .orElseThrow();
            if (most.partitions.size() - fewest.partitions.size() <= 1) {
                return;
            }
            Integer moved = most.partitions.pollLast();
            fewest.partitions.add(moved);
            paused.add(moved);
        }
    }

    /** One pod. */
    static final class Pod {
        final String id;
        final TreeSet<Integer> partitions = new TreeSet<>();
        private final double joinsAt;
        private boolean joined;

        Pod(String id, double joinsAt) {
            this.id = id;
            this.joinsAt = joinsAt;
        }
    }
}
