package dev.tandem.simulation.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.clock.Part;
import dev.tandem.simulation.clock.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Topics, consumer groups and their committed offsets. Loses nothing, but may be away for a while. */
public final class Broker {
    private static final int PARTITIONS = 2;

    private final Scheduler scheduler;
    private final Dice dice;
    private final Consumer<IncomingRecord> watch;
    private final Part part = new Part("the broker");
    private final Damage damage = new Damage();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private boolean corrupting;

    /** @param watch told of every event */
    public Broker(Scheduler scheduler, Dice dice, Consumer<IncomingRecord> watch) {
        this.scheduler = scheduler;
        this.dice = dice;
        this.watch = watch;
    }

    public Part part() {
        return part;
    }

    /** The group of this name; it reads one topic, from the start. */
    public Group group(String name, String topic) {
        return groups.computeIfAbsent(name, missing -> {
            Group group = new Group(missing, topic(topic), scheduler, dice);
            topic(topic).add(group);
            return group;
        });
    }

    public List<Group> groups() {
        return new ArrayList<>(groups.values());
    }

    public Damage damage() {
        return damage;
    }

    /** Appends what never was an event to a topic that is read. */
    public void appendGarbage(String key) {
        Topic topic = dice.pick(groups()).topic();
        IncomingRecord garbage = topic.append(key, List.of(), Damage.UNREADABLE, scheduler.instant());
        groups.values().stream()
                .filter(group -> group.topic() == topic)
                .forEach(group -> damage.keptBy(group.name(), garbage));
    }

    /** The next event's payload is going to be lost on the way, the rest of it arrives. */
    public void corruptNext() {
        corrupting = true;
    }

    /** Appends an event as the services publish it. */
    void append(String topic, RecordedEvent event) {
        List<RecordHeader> headers = List.of(
                header(EventHeaders.ID, event.id().toString()),
                header(EventHeaders.TYPE, event.type()),
                header(EventHeaders.SUBJECT, event.stream().key()),
                header(EventHeaders.TIME, event.occurredAt().toString()),
                header(EventHeaders.VERSION, Long.toString(event.version())));
        byte[] value = corrupting ? Damage.UNREADABLE : event.payload();
        IncomingRecord record = topic(topic).append(event.stream().key(), headers, value, scheduler.instant());
        if (corrupting) {
            corrupting = false;
            damage.corrupted(record.position(), event.payload());
        }
        watch.accept(record);
    }

    int partitionOf(String topic, String key) {
        return topic(topic).partitionOf(key);
    }

    private Topic topic(String name) {
        return topics.computeIfAbsent(name, missing -> new Topic(missing, PARTITIONS));
    }

    private static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
