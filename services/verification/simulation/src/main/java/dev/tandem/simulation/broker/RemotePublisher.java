package dev.tandem.simulation.broker;

import dev.tandem.messaging.relay.EventPublisher;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.clock.Scheduler;
import dev.tandem.simulation.clock.Weather;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A replica's producer: records of one partition arrive one after another, those of different partitions side by side.
 * A partition's first failure ends it for this page, and the page settles when all of its partitions have.
 */
public final class RemotePublisher implements EventPublisher {
    private static final long RETRY_MICROS = 100_000;

    /** A page under way. */
    private static final class Page {
        private final CompletableFuture<Void> settled = new CompletableFuture<>();
        private int open;
        private RuntimeException failure;
    }

    private final Broker broker;
    private final Map<String, String> topics;
    private final Machine machine;
    private final Calls calls;
    private final Scheduler scheduler;
    private final Weather weather;

    /** @param topics by category; a category without one is not published */
    public RemotePublisher(
            Broker broker,
            Map<String, String> topics,
            Machine machine,
            Calls calls,
            Scheduler scheduler,
            Weather weather) {
        this.broker = broker;
        this.topics = topics;
        this.machine = machine;
        this.calls = calls;
        this.scheduler = scheduler;
        this.weather = weather;
    }

    @Override
    public CompletionStage<Void> publish(List<OutboxEvent> events) {
        Map<String, Deque<OutboxEvent>> sends = new LinkedHashMap<>();
        for (OutboxEvent event : events) {
            String topic = topicOf(event);
            if (topic != null) {
                int partition = broker.partitionOf(topic, event.event().stream().key());
                sends.computeIfAbsent(topic + partition, missing -> new ArrayDeque<>())
                        .add(event);
            }
        }
        Page page = new Page();
        page.open = sends.size();
        if (sends.isEmpty()) {
            page.settled.complete(null);
        }
        sends.values().forEach(queue -> next(queue, page));
        return page.settled;
    }

    private void next(Deque<OutboxEvent> queue, Page page) {
        if (queue.isEmpty()) {
            settle(page);
        } else {
            scheduler.in(weather.latency(), () -> send(queue, page));
        }
    }

    private void send(Deque<OutboxEvent> queue, Page page) {
        if (calls.diesOnTheWay()) {
            return;
        }
        if (broker.part().isDown()) {
            scheduler.in(RETRY_MICROS, () -> send(queue, page));
            return;
        }
        if (weather.fate() != Weather.Fate.ANSWERED) {
            page.failure = new IllegalStateException("The broker refused a record.");
            settle(page);
            return;
        }
        OutboxEvent event = queue.remove();
        broker.append(topicOf(event), event.event());
        next(queue, page);
    }

    private void settle(Page page) {
        page.open--;
        if (page.open == 0) {
            machine.in(weather.latency(), "published", () -> tell(page));
        }
    }

    private static void tell(Page page) {
        if (page.failure == null) {
            page.settled.complete(null);
        } else {
            page.settled.completeExceptionally(page.failure);
        }
    }

    private String topicOf(OutboxEvent event) {
        return topics.get(event.event().stream().category());
    }
}
