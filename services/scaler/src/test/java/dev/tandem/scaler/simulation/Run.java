package dev.tandem.scaler.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One load under one signal, step by step. */
final class Run {
    private static final double STEP = 0.5;
    private static final int SYNC_STEPS = (int) (Hpa.SYNC_SECONDS / STEP);
    private static final double COOLDOWN_SECONDS = 300;
    private static final double WARM_UP_SECONDS = 1200;
    private static final int SAMPLE_SECONDS = 15;

    private final Load load;
    private final Signal signal;
    private final double perPod;
    private final int min;
    private final SplittableRandom random;
    private final Ages ages = new Ages();
    private final List<Queue> queues = new ArrayList<>();
    private final Pods pods;
    private final Group group;
    private final Hpa hpa = new Hpa(Load.PARTITIONS);
    private final List<Point> points = new ArrayList<>();
    private double replicaSeconds;
    private double lastActive;
    private double nextActivation;

    Run(Load load, Signal signal, double perPod, int min, long seed) {
        this.load = load;
        this.signal = signal;
        this.perPod = perPod;
        this.min = min;
        this.random = new SplittableRandom(seed);
        this.pods = new Pods(random.split());
        for (int partition = 0; partition < Load.PARTITIONS; partition++) {
            queues.add(new Queue(ages));
        }
        this.group = new Group(queues, pods);
    }

    Result play() {
        pods.scaleTo(-WARM_UP_SECONDS, Math.max(min, (int) Math.ceil(load.rate().applyAsDouble(0))));
        int phase = random.nextInt(SYNC_STEPS);
        long steps = (long) ((load.minutes() * 60 + WARM_UP_SECONDS) / STEP);
        for (long step = 0; step < steps; step++) {
            double time = step * STEP - WARM_UP_SECONDS;
            move(time);
            if (step % 2 == 0) {
                queues.forEach(Queue::commit);
                signal.tick(time, group);
                activate(time);
            }
            if (step % SYNC_STEPS == phase) {
                sync(time);
            }
            record(time);
        }
        return new Result(load, ages, replicaSeconds, points);
    }

    private void sync(double time) {
        if (pods.replicas() > 0) {
            int wanted = hpa.sync(time, signal.metric(time, group), signal.target(), pods.replicas());
            pods.scaleTo(time, Math.max(Math.max(1, min), wanted));
        }
    }

    private void move(double time) {
        double rate = load.rate().applyAsDouble(Math.max(0, time)) * perPod * STEP;
        for (int partition = 0; partition < Load.PARTITIONS; partition++) {
            double mean = rate * load.share(partition);
            queues.get(partition).add(time, Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        pods.tick(time);
        pods.work(time, queues, perPod * load.speed().applyAsDouble(time) * STEP);
    }

    private void activate(double time) {
        if (time < nextActivation) {
            return;
        }
        nextActivation = time + signal.activationSeconds();
        if (signal.active(time, group)) {
            lastActive = time;
            if (pods.replicas() == 0) {
                hpa.forget();
                pods.scaleTo(time, 1);
            }
        } else if (min == 0 && time - lastActive > COOLDOWN_SECONDS) {
            pods.scaleTo(time, 0);
        }
    }

    private void record(double time) {
        if (time < 0) {
            return;
        }
        replicaSeconds += pods.replicas() * STEP;
        if (time % SAMPLE_SECONDS == 0) {
            double oldest = queues.stream()
                    .mapToDouble(queue -> queue.head().map(made -> time - made).orElse(0.0))
                    .max()
                    .orElse(0);
            points.add(new Point(time, pods.replicas(), oldest));
        }
    }
}
