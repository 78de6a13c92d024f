package dev.tandem.chaos.rest;

import dev.tandem.chaos.fault.Records;
import dev.tandem.chaos.plan.Targets;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Waits until nothing is on its way any more. */
public final class Quiet {

    private static final Duration STALL_LIMIT = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int SHOWN = 6;

    private final DevStack stack;
    private final Records records;
    private final Letters letters;
    private final Consumer<String> progress;

    public Quiet(DevStack stack, Records records, Letters letters, Consumer<String> progress) {
        this.stack = stack;
        this.records = records;
        this.letters = letters;
        this.progress = progress;
    }

    /** Discards planted letters meanwhile. Returns what is still open after nothing has moved for two minutes. */
    public List<String> await() {
        Map<String, Long> before = Map.of();
        long movedAt = System.nanoTime();
        int still = 0;
        while (still < 3) {
            Map<String, Long> open = look();
            still = open.isEmpty() ? still + 1 : 0;
            if (!open.equals(before)) {
                movedAt = System.nanoTime();
                before = open;
            } else if (!open.isEmpty() && System.nanoTime() - movedAt > STALL_LIMIT.toNanos()) {
                progress.accept("nothing moves any more, but there is " + open);
                return open.entrySet().stream()
                        .map(one -> "still open: " + one.getKey() + ": " + one.getValue())
                        .toList();
            }
            progress.accept(open.isEmpty() ? "quiet" : "waiting for quiet: " + brief(open));
            new Patience(LOOK, LOOK).holds(() -> false);
        }
        return List.of();
    }

    /** What is open, by name; empty when all is quiet. */
    private Map<String, Long> look() {
        Map<String, Long> open = new TreeMap<>();
        try {
            letters.discardPlanted();
            for (ServiceSpec service : Topology.SERVICES) {
                if (service.ownsDatabase()) {
                    look(service.name(), open);
                }
            }
            open.putAll(records.unread());
            note(open, "open orders", openOrders());
        } catch (DevRuntimeException e) {
            note(open, e.getMessage().toLowerCase(Locale.ROOT), 1);
        }
        return open;
    }

    private void look(String service, Map<String, Long> open) {
        ServiceTables tables = new ServiceTables(stack.database(service));
        if (Targets.PUBLISHERS.contains(service)) {
            note(open, service + " unpublished", tables.unpublished());
        }
        note(open, service + " due tasks", tables.dueTasks());
        note(open, service + " letters", tables.openLetters());
    }

    private long openOrders() {
        return new ServiceTables(stack.database("ordering"))
                .orderEnds().values().stream().filter(String::isEmpty).count();
    }

    private static String brief(Map<String, Long> open) {
        String most =
                open.entrySet().stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        return open.size() > SHOWN ? most + " and " + (open.size() - SHOWN) + " more" : most;
    }

    private static void note(Map<String, Long> open, String name, long count) {
        if (count > 0) {
            open.put(name, count);
        }
    }
}
