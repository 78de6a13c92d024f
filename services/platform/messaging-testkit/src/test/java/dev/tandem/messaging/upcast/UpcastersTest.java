package dev.tandem.messaging.upcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.testkit.conformance.Stages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class UpcastersTest {
    private static final Upcasters TWO_STEPS =
            Upcasters.of(List.of(new Upcaster("note", 2, appending("+3")), new Upcaster("note", 1, appending("+2"))));

    private final List<String> handled = new ArrayList<>();

    @Test
    void olderEventTakesEveryStepToTodaysSchema() {
        assertThat(upcast(1)).isEqualTo("text+2+3");
        assertThat(upcast(2)).isEqualTo("text+3");
        assertThat(upcast(3)).isEqualTo("text");
        assertThat(TWO_STEPS.current("note")).isEqualTo(3);
    }

    @Test
    void typeWithoutStepsHasOneSchema() {
        assertThat(Upcasters.NONE.current("note")).isEqualTo(1);
        assertThat(Upcasters.NONE.upcast("note", 1, new byte[] {7})).containsExactly(7);
    }

    @Test
    void schemaOfTheFutureIsToldWithWhatToDo() {
        assertThatThrownBy(() -> upcast(4))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("this version knows 1 to 3")
                .hasMessageContaining("redrive");
    }

    @Test
    void gapBetweenStepsIsRefused() {
        List<Upcaster> gap = List.of(new Upcaster("note", 2, appending("")));

        assertThatThrownBy(() -> Upcasters.of(gap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void consumedEventIsBroughtToTodaysSchemaFirst() {
        Stages.await(router().handle(event(1)));
        Stages.await(router().handle(event(3)));

        assertThat(handled).containsExactly("text+2+3", "text");
    }

    @Test
    void consumedEventOfTheFutureIsUnreadableSoThatItIsReportedAndNotLooped() {
        Throwable failure = null;
        try {
            Stages.await(router().handle(event(9)));
        } catch (RuntimeException e) {
            failure = e;
        }

        assertThat(FaultClassifier.CORE.classify(failure)).isEqualTo(FaultClass.UNREADABLE);
        assertThat(handled).isEmpty();
    }

    private EventRouter router() {
        return new EventRouter("group", TWO_STEPS).on("note", bytes -> new String(bytes, UTF_8), (text, event) -> {
            handled.add(text);
            return CompletableFuture.completedFuture(null);
        });
    }

    private static EventEnvelope event(int schema) {
        return new EventEnvelope(
                UUID.randomUUID(),
                "note",
                "a",
                1,
                Instant.EPOCH,
                MessageContext.empty(),
                "text".getBytes(UTF_8),
                schema);
    }

    private static String upcast(int schema) {
        return new String(TWO_STEPS.upcast("note", schema, "text".getBytes(UTF_8)), UTF_8);
    }

    private static UnaryOperator<byte[]> appending(String suffix) {
        return payload -> (new String(payload, UTF_8) + suffix).getBytes(UTF_8);
    }
}
