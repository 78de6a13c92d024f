package dev.tandem.dev.infra;

import java.util.Map;
import java.util.TreeMap;

/** Settings of a single KRaft node (broker and controller), sized for a laptop. */
final class KafkaSettings {

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "BROKER"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "8"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "4"),
            // A group of one developer's service need not wait for companions.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // A killed consumer's partitions go to another one after 10 s instead of 45.
            Map.entry("group.consumer.min.session.timeout.ms", "6000"),
            Map.entry("group.consumer.session.timeout.ms", "10000"),
            Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"),
            Map.entry("group.consumer.heartbeat.interval.ms", "2000"),
            // After a crash the node waits until its earlier self counts as gone: 9 s by default.
            Map.entry("broker.session.timeout.ms", "2500"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            // The default buffer of 128 MB would be half of the heap.
            Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
            Map.entry("log.segment.bytes", "67108864"),
            // Segments are mapped index files: the default of 10 MB each costs disk on systems without sparse files.
            Map.entry("log.index.size.max.bytes", "1048576"));

    private KafkaSettings() {}

    static Map<String, String> of(KafkaOptions options) {
        Map<String, String> settings = new TreeMap<>(FIXED);
        String broker = "BROKER://127.0.0.1:" + options.port();
        String controller = "127.0.0.1:" + options.controllerPort();
        settings.put("log.dirs", options.dataDirectory().toString());
        StringBuilder listeners = new StringBuilder(broker);
        StringBuilder advertised = new StringBuilder(broker);
        StringBuilder protocols = new StringBuilder("BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        for (int i = 0; i < options.ways().size(); i++) {
            KafkaOptions.Way way = options.ways().get(i);
            listeners.append(",WAY" + i + "://127.0.0.1:" + way.port());
            advertised.append(",WAY" + i + "://127.0.0.1:" + way.advertised());
            protocols.append(",WAY" + i + ":PLAINTEXT");
            settings.put("listener.name.way" + i + ".num.network.threads", "1");
        }
        settings.put("listeners", listeners + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", advertised.toString());
        settings.put("listener.security.protocol.map", protocols.toString());
        settings.put("controller.quorum.voters", "1@" + controller);
        return settings;
    }
}
