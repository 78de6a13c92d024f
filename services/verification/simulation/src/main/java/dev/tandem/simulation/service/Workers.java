package dev.tandem.simulation.service;

import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.letter.RedriveListener;
import dev.tandem.messaging.letter.RedriveRunner;
import dev.tandem.messaging.letter.RedriveSettings;
import dev.tandem.messaging.relay.OutboxRelay;
import dev.tandem.messaging.relay.RelayListener;
import dev.tandem.messaging.relay.RelaySettings;
import dev.tandem.messaging.task.TaskHandler;
import dev.tandem.messaging.task.TaskListener;
import dev.tandem.messaging.task.TaskRunner;
import dev.tandem.messaging.task.TaskRunnerSettings;
import dev.tandem.simulation.broker.GroupMember;
import dev.tandem.simulation.broker.RemotePublisher;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.storage.RemoteOutbox;
import dev.tandem.simulation.storage.RemoteRedriveStore;
import dev.tandem.simulation.storage.RemoteTaskStore;
import dev.tandem.simulation.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What a replica does of its own accord: it relays, runs tasks and consumes. */
final class Workers {
    private static final Duration LEASE = Duration.ofSeconds(5);
    // Longer than the relay's longest backoff, so that a pause of this length is never a backoff.
    private static final Duration RELAY_POLL = Duration.ofMillis(2_500);
    private static final Duration LEAST_REST = Duration.ofMillis(20);
    private static final LingerLimits RELAY_REST = new LingerLimits(LEAST_REST, 4);
    private static final Duration CLAIM = Duration.ofSeconds(4);
    private static final Duration TASK_POLL = Duration.ofSeconds(2);
    private static final Duration REDRIVE_POLL = Duration.ofSeconds(3);
    private static final Duration REDRIVE_LOOK = Duration.ofMillis(200);
    private static final int CONCURRENT_TASKS = 4;
    private static final int PAGE = 8;

    private final Surroundings all;
    private final Storage storage;
    private final Machine machine;
    private final OutboxRelay relay;
    private final TaskRunner runner;
    private final RedriveRunner redrives;
    private final boolean publishes;
    private final boolean hasTasks;
    private final List<Channel> channels = new ArrayList<>();
    private final List<GroupMember> members = new ArrayList<>();

    Workers(
            Surroundings all,
            Storage storage,
            Machine machine,
            Map<String, String> topics,
            Map<String, TaskHandler> handlers) {
        this.all = all;
        this.storage = storage;
        this.machine = machine;
        this.publishes = !topics.isEmpty();
        this.hasTasks = !handlers.isEmpty();
        Calls database = all.calls(machine, storage.database());
        this.relay = relay(database, topics);
        this.redrives = redrives(database);
        this.runner = new TaskRunner(
                all.parts().tasks(new RemoteTaskStore(storage, database, machine.clock(), all.dice())),
                handlers,
                new TaskRunnerSettings(
                        CONCURRENT_TASKS, CLAIM, LEAST_REST, TASK_POLL, machine.clock(), machine.timer()),
                TaskListener.NONE);
    }

    private RedriveRunner redrives(Calls database) {
        return new RedriveRunner(
                new RemoteRedriveStore(storage, database),
                new RedriveSettings(CLAIM, REDRIVE_POLL, REDRIVE_LOOK, machine.clock(), machine.timer()),
                RedriveListener.NONE);
    }

    void subscribe(String group, ServiceRuntime.Subscription subscription) {
        Channel channel = new Channel(all, storage, machine, group, subscription.handler());
        channels.add(channel);
        members.add(new GroupMember(
                machine,
                all.broker().group(group, subscription.topic()),
                channel,
                all.parts()::progress,
                all.calls(machine, all.broker().part()),
                all.dice()));
    }

    void start() {
        if (publishes) {
            relay.start();
        }
        if (hasTasks) {
            runner.start();
        }
        redrives.start();
        channels.forEach(Channel::start);
        members.forEach(GroupMember::join);
    }

    void wake() {
        if (relay.leading()) {
            relay.wake();
        }
        runner.wake();
    }

    /** The machine died or stands still. */
    void silent() {
        members.forEach(GroupMember::silent);
    }

    /** The machine goes on after standing still. */
    void back() {
        members.forEach(GroupMember::back);
    }

    CompletableFuture<Void> stop() {
        members.forEach(GroupMember::leave);
        CompletableFuture<?>[] lanes = channels.stream().map(Channel::stop).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> relayed =
                publishes ? relay.stop().toCompletableFuture() : CompletableFuture.completedFuture(null);
        CompletableFuture<Void> ran =
                hasTasks ? runner.stop().toCompletableFuture() : CompletableFuture.completedFuture(null);
        return CompletableFuture.allOf(
                relayed, ran, redrives.stop().toCompletableFuture(), CompletableFuture.allOf(lanes));
    }

    private OutboxRelay relay(Calls database, Map<String, String> topics) {
        RemotePublisher publisher = new RemotePublisher(
                all.broker(), topics, machine, all.calls(machine, all.broker().part()), all.scheduler(), all.weather());
        return new OutboxRelay(
                all.parts().outbox(new RemoteOutbox(storage, database, machine.clock())),
                all.parts().publisher(publisher),
                new RelaySettings(all.parts().relayOwner(machine.name()), LEASE, RELAY_POLL, RELAY_REST, PAGE),
                new OutboxRelay.RelayClock(machine.clock(), machine.backoff(all.dice(), RELAY_POLL)),
                RelayListener.NONE);
    }
}
