package dev.tandem.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.testkit.conformance.Stages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventRouterTest {
    private final List<Command<String>> submitted = new ArrayList<>();
    private Reply<String> reply = new Reply.Accepted<>("ok", false);
    private final CommandBus<String, String> bus = command -> {
        submitted.add(command);
        return CompletableFuture.completedFuture(reply);
    };
    private final EventRouter router = router("group-a");

    @Test
    void redeliveredEventBecomesTheSameCommand() {
        EventEnvelope event = read(headers());

        Stages.await(router.handle(event));
        Stages.await(router.handle(event));

        assertThat(submitted.get(0).id()).isEqualTo(submitted.get(1).id());
        assertThat(submitted.get(0).fingerprint()).isEqualTo(submitted.get(1).fingerprint());
    }

    @Test
    void anotherGroupMakesAnotherCommandOfTheSameEvent() {
        EventEnvelope event = read(headers());

        Stages.await(router.handle(event));
        Stages.await(router("group-b").handle(event));

        assertThat(submitted.get(0).id()).isNotEqualTo(submitted.get(1).id());
    }

    @Test
    void commandCarriesTheEventsTraceAndNamesItsCause() {
        EventEnvelope event = read(headers());

        Stages.await(router.handle(event));

        assertThat(submitted.get(0).context().traceparent()).contains("00-trace");
        assertThat(submitted.get(0).context().causationId()).contains(event.id().toString());
    }

    @Test
    void typesWithoutAHandlerArePassedOver() {
        Map<String, String> headers = headers();
        headers.put(EventHeaders.TYPE, "example.SomethingElse");

        Stages.await(router.handle(read(headers)));

        assertThat(submitted).isEmpty();
    }

    @Test
    void eventThatBecomesNoCommandIsPassedOver() {
        EventRouter picky = new EventRouter("g")
                .onSome(
                        "example.Happened",
                        bytes -> new String(bytes, StandardCharsets.UTF_8),
                        bus,
                        (text, event) -> Optional.<String>empty());

        Stages.await(picky.handle(read(headers())));

        assertThat(submitted).isEmpty();
    }

    @Test
    void eventThatIsKnownToChangeNothingIsPassedOver() {
        EventRouter told = router("g").unless("example.Happened", String::new, "payload"::equals);

        Stages.await(told.handle(read(headers())));

        assertThat(submitted).isEmpty();
    }

    @Test
    void concernedIsWhoActsOnARecord() {
        EventRouter picky = router("g").unless("example.Happened", EventRouterTest::parse, "payload"::equals);
        Map<String, String> other = headers();
        other.put(EventHeaders.TYPE, "example.SomethingElse");
        Map<String, String> headless = headers();
        headless.remove(EventHeaders.TYPE);
        Map<String, String> unreadable = headers();
        unreadable.remove(EventHeaders.TIME);
        Map<String, String> unreadableOther = new HashMap<>(other);
        unreadableOther.remove(EventHeaders.TIME);

        assertThat(router.concerns(record(headers(), "payload"))).isTrue();
        assertThat(router.concerns(record(other, "payload"))).isFalse();
        assertThat(router.concerns(record(unreadableOther, "payload"))).isFalse();
        assertThat(router.concerns(record(headless, "payload"))).isTrue();
        assertThat(picky.concerns(record(headers(), "payload"))).isFalse();
        assertThat(picky.concerns(record(headers(), "another"))).isTrue();
        assertThatThrownBy(() -> picky.concerns(record(headers(), "cut short")))
                .isInstanceOf(MalformedEventException.class);
        assertThatThrownBy(() -> picky.concerns(record(unreadable, "payload")))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void rejectedCommandIsAFailureOfTheEvent() {
        reply = new Reply.Rejected<>(Rejection.of(Rejection.Kind.NOT_FOUND, "NO_SUCH", "There is none."), false);

        assertThat(Stages.failure(router.handle(read(headers()))))
                .rootCause()
                .isInstanceOf(EventRejectedException.class)
                .hasMessageContaining("NO_SUCH");
    }

    @Test
    void unparsablePayloadIsMalformed() {
        EventRouter strict = new EventRouter("g")
                .on(
                        "example.Happened",
                        bytes -> {
                            throw new IOException("cut short");
                        },
                        (message, event) -> CompletableFuture.completedFuture(null));

        assertThatThrownBy(() -> strict.handle(read(headers()))).isInstanceOf(MalformedEventException.class);
    }

    @Test
    void everyMissingOrUnreadableHeaderIsMalformed() {
        for (String name : List.of(
                EventHeaders.ID, EventHeaders.TYPE, EventHeaders.SUBJECT, EventHeaders.VERSION, EventHeaders.TIME)) {
            Map<String, String> missing = headers();
            missing.remove(name);
            assertThatThrownBy(() -> read(missing))
                    .isInstanceOf(MalformedEventException.class)
                    .hasMessageContaining(name);
        }
        Map<String, String> unreadable = headers();
        unreadable.put(EventHeaders.TIME, "yesterday");
        assertThatThrownBy(() -> read(unreadable)).isInstanceOf(MalformedEventException.class);
    }

    private EventRouter router(String group) {
        return new EventRouter(group)
                .onCommand(
                        "example.Happened",
                        bytes -> new String(bytes, StandardCharsets.UTF_8),
                        bus,
                        (message, event) -> message);
    }

    private static String parse(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.equals("cut short")) {
            throw new IOException(text);
        }
        return text;
    }

    private static IncomingRecord record(Map<String, String> headers, String payload) {
        List<RecordHeader> all = headers.entrySet().stream()
                .map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new IncomingRecord(
                new RecordPosition("topic", 0, 0), null, payload.getBytes(StandardCharsets.UTF_8), all, Instant.EPOCH);
    }

    private static EventEnvelope read(Map<String, String> headers) {
        return EventEnvelopeReader.read(headers::get, "payload".getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers() {
        return new HashMap<>(Map.of(
                EventHeaders.ID, UUID.randomUUID().toString(),
                EventHeaders.TYPE, "example.Happened",
                EventHeaders.SUBJECT, "ann",
                EventHeaders.VERSION, "7",
                EventHeaders.TIME, "2026-01-01T00:00:00Z",
                EventHeaders.TRACEPARENT, "00-trace"));
    }
}
