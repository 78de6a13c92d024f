package dev.tandem.dev.infra;

import java.util.Map;
import java.util.TreeMap;

/** Settings of a single KRaft node (broker and controller), sized for a laptop. */
final class KafkaSettings {

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
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
        settings.put("listeners", broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", broker);
        settings.put("controller.quorum.voters", "1@" + controller);
        return settings;
    }
}
