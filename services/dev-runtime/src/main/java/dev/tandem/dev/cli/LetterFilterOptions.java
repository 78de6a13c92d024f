package dev.tandem.dev.cli;

import com.google.protobuf.Timestamp;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.proto.operations.v1.LetterQuery;
import dev.tandem.proto.operations.v1.LetterStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which letters. */
final class LetterFilterOptions {

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            description = "parked, retrying, dead, claimed, applied or discarded; several with commas.")
    private List<String> statuses = List.of();

    @Option(names = "--consumer", paramLabel = "GROUP", description = "Of this consumer group.")
    private String consumer = "";

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Of this topic.")
    private String topic = "";

    @Option(names = "--key", paramLabel = "KEY", description = "Of this key.")
    private String key = "";

    @Option(names = "--type", paramLabel = "TYPE", description = "Of this event type.")
    private String eventType = "";

    @Option(names = "--fault", paramLabel = "CLASS", description = "Whose latest attempt failed with this exception.")
    private String faultType = "";

    @Option(names = "--older-than", paramLabel = "TIME", description = "Set aside so long ago or longer, such as 10m.")
    private String olderThan;

    @Option(names = "--newer-than", paramLabel = "TIME", description = "Set aside within this time, such as 2h.")
    private String newerThan;

    boolean isEmpty() {
        return query().equals(LetterQuery.getDefaultInstance());
    }

    LetterQuery query() {
        LetterQuery.Builder query = LetterQuery.newBuilder()
                .setConsumer(consumer)
                .setTopic(topic)
                .setKey(key)
                .setEventType(eventType)
                .setFaultType(faultType);
        statuses.stream().map(LetterFilterOptions::status).distinct().forEach(query::addStatuses);
        if (olderThan != null) {
            query.setBeforeParkTime(ago(olderThan));
        }
        if (newerThan != null) {
            query.setEarliestParkTime(ago(newerThan));
        }
        return query.build();
    }

    private static LetterStatus status(String name) {
        try {
            return LetterStatus.valueOf("LETTER_STATUS_" + name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DevRuntimeException(
                    name + " is no status; take parked, retrying, dead, claimed, applied or discarded", e);
        }
    }

    private static Timestamp ago(String time) {
        Instant moment = Instant.now().minus(Durations.parse(time));
        return Timestamp.newBuilder().setSeconds(moment.getEpochSecond()).build();
    }
}
