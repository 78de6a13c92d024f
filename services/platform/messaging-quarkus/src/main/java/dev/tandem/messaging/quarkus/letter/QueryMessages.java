package dev.tandem.messaging.quarkus.letter;

import com.google.protobuf.Timestamp;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.LetterGroup;
import dev.tandem.messaging.letter.LetterQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Queries and what they find, between contract and core. */
final class QueryMessages {
    private static final String STATUS = "LETTER_STATUS_";

    private QueryMessages() {}

    /** Without statuses all are meant. */
    static LetterQuery query(dev.tandem.proto.operations.v1.LetterQuery query) {
        return query(query, EnumSet.allOf(LetterStatus.class));
    }

    static LetterQuery query(dev.tandem.proto.operations.v1.LetterQuery query, Set<LetterStatus> otherwise) {
        Set<LetterStatus> statuses = query.getStatusesList().stream()
                .map(status -> LetterStatus.valueOf(status.name().substring(STATUS.length())))
                .collect(Collectors.toSet());
        return new LetterQuery(
                statuses.isEmpty() ? otherwise : statuses,
                text(query.getConsumer()),
                text(query.getTopic()),
                text(query.getKey()),
                text(query.getEventType()),
                text(query.getFaultType()),
                query.hasEarliestParkTime() ? Optional.of(instant(query.getEarliestParkTime())) : Optional.empty(),
                query.hasBeforeParkTime() ? Optional.of(instant(query.getBeforeParkTime())) : Optional.empty());
    }

    static dev.tandem.proto.operations.v1.LetterQuery message(LetterQuery query) {
        dev.tandem.proto.operations.v1.LetterQuery.Builder message =
                dev.tandem.proto.operations.v1.LetterQuery.newBuilder();
        query.statuses().stream().sorted().map(QueryMessages::status).forEach(message::addStatuses);
        query.consumer().ifPresent(message::setConsumer);
        query.topic().ifPresent(message::setTopic);
        query.key().ifPresent(message::setKey);
        query.eventType().ifPresent(message::setEventType);
        query.faultType().ifPresent(message::setFaultType);
        query.parkedFrom().map(QueryMessages::time).ifPresent(message::setEarliestParkTime);
        query.parkedBefore().map(QueryMessages::time).ifPresent(message::setBeforeParkTime);
        return message.build();
    }

    static dev.tandem.proto.operations.v1.LetterGroup group(LetterGroup group) {
        return dev.tandem.proto.operations.v1.LetterGroup.newBuilder()
                .setConsumer(group.consumer())
                .setEventType(group.eventType().orElse(""))
                .setFaultType(group.faultType().orElse(""))
                .setLetterCount(group.letters())
                .setEarliestParkTime(time(group.earliestParkedAt()))
                .setLatestParkTime(time(group.latestParkedAt()))
                .build();
    }

    static dev.tandem.proto.operations.v1.LetterStatus status(LetterStatus status) {
        return dev.tandem.proto.operations.v1.LetterStatus.valueOf(STATUS + status.name());
    }

    static Timestamp time(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }
}
