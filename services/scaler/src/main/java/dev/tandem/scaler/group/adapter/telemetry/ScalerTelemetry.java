package dev.tandem.scaler.group.adapter.telemetry;

import dev.tandem.scaler.group.application.GroupUnreadableException;
import dev.tandem.scaler.group.application.Target;
import dev.tandem.scaler.group.application.WatchListener;
import dev.tandem.scaler.group.model.Decision;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Logs decisions when they change, and the broker's silence once; gauges show the latest of each group. */
public final class ScalerTelemetry implements WatchListener {
    private static final Logger LOG = Logger.getLogger("dev.tandem.scaler.decisions");
    private static final String READINGS = "tandem.scaler.readings";

    private final MeterRegistry registry;
    private final Map<Target, Shown> shown = new ConcurrentHashMap<>();

    public ScalerTelemetry(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void decided(Target target, Decision decision) {
        Shown now = shown(target);
        Decision before = now.decision;
        boolean silent = now.silent;
        now.decision = decision;
        now.silent = false;
        registry.counter(READINGS, "outcome", "ok").increment();
        boolean changed =
                before == null || before.desired() != decision.desired() || before.reason() != decision.reason();
        if (changed || silent) {
            LOG.infof("%s %s: %s", target.scaledObject(), target.consumerGroup(), decision.explanation());
        }
    }

    @Override
    public void unreadable(Target target, GroupUnreadableException cause) {
        Shown now = shown(target);
        registry.counter(READINGS, "outcome", "failed").increment();
        if (!now.silent) {
            LOG.warnf("%s: %s", target.scaledObject(), cause.getMessage());
        }
        now.silent = true;
    }

    @Override
    public void forgotten(Target target) {
        Shown gone = shown.remove(target);
        if (gone != null) {
            gone.meters.forEach(registry::remove);
        }
    }

    /** The latest decision of each group that was looked at. */
    public Map<Target, Decision> latest() {
        Map<Target, Decision> latest = new ConcurrentHashMap<>();
        shown.forEach((target, state) -> {
            if (state.decision != null) {
                latest.put(target, state.decision);
            }
        });
        return latest;
    }

    private Shown shown(Target target) {
        return shown.computeIfAbsent(target, this::show);
    }

    private Shown show(Target target) {
        Shown state = new Shown();
        Tags tags = Tags.of(
                "scaled.object", target.scaledObject(), "group", target.consumerGroup(), "topic", target.topic());
        state.meters = Stream.of(
                        gauge("desired", "Replicas that are wanted", state, tags, Decision::desired),
                        gauge("members", "Members of the group", state, tags, Decision::members),
                        gauge("waiting", "Records that wait", state, tags, Decision::waiting),
                        gauge(
                                "oldest.age",
                                "Seconds that the oldest record waits",
                                state,
                                tags,
                                decision -> decision.oldestAge().toMillis() / 1000.0))
                .toList();
        return state;
    }

    private Meter gauge(String name, String description, Shown state, Tags tags, ToDoubleFunction<Decision> value) {
        return Gauge.builder("tandem.scaler." + name, state, seen -> seen.value(value))
                .description(description)
                .tags(tags)
                .register(registry);
    }

    /** What is shown of a group; written by one sampling thread at a time, read by any. */
    private static final class Shown {
        private volatile Decision decision;
        private volatile boolean silent;
        private List<Meter> meters = List.of();

        double value(ToDoubleFunction<Decision> of) {
            return decision == null ? Double.NaN : of.applyAsDouble(decision);
        }
    }
}
