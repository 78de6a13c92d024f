package dev.tandem.messaging.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.testkit.conformance.LetterFixture;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.memory.InMemoryLetters;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeadLetterCopierTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String TOPIC = "topic.group.dlq";

    private final ManualTime time = new ManualTime();
    private final LetterFixture letters = InMemoryLetters.create();
    private final List<DeadLetterCopy> sent = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();
    private final List<String> delayed = new ArrayList<>();
    private final DeadLetterCopier copier = new DeadLetterCopier(
            letters.tray(),
            this::publish,
            new CopierSettings(2, Duration.ofSeconds(30), SECOND, time, time),
            new CopierListener() {
                @Override
                public void delayed(String topic, Throwable cause) {
                    delayed.add(topic);
                }
            });

    @Test
    void copyHasTheRecordAsItArrivedAndItsCause() {
        Letter dead = letters.dead("ann", 7);
        Stages.await(letters.desk().edit(dead.id(), "better".getBytes(UTF_8), LetterFixture.ANN));

        copier.start();

        DeadLetterCopy copy = sent.get(0);
        assertThat(copy.topic()).isEqualTo(TOPIC);
        assertThat(copy.key()).asString(UTF_8).isEqualTo("ann");
        assertThat(copy.value()).asString(UTF_8).isEqualTo("value 7");
        assertThat(headers(copy))
                .containsEntry("tandem-dlq-letter-id", dead.id().toString())
                .containsEntry("tandem-dlq-consumer", "group")
                .containsEntry("tandem-dlq-topic", "topic")
                .containsEntry("tandem-dlq-partition", "0")
                .containsEntry("tandem-dlq-offset", "7")
                .containsEntry("tandem-dlq-fault-class", "RECORD")
                .containsEntry("tandem-dlq-fault-type", "java.lang.IllegalStateException")
                .containsEntry("tandem-dlq-fault-message", "no such thing")
                .containsEntry("tandem-dlq-attempts", "1")
                .containsEntry("tandem-dlq-parked-at", "2026-01-01T12:00:07Z");
    }

    @Test
    void everyDeadLetterIsCopiedOnceAndThoseThatDieLaterToo() {
        for (int i = 0; i < 5; i++) {
            letters.dead("key " + i, i);
        }
        copier.start();
        time.advance(SECOND);
        letters.dead("late", 5);
        time.advance(Duration.ofMinutes(10));

        assertThat(sent)
                .extracting(copy -> new String(copy.value(), UTF_8))
                .containsExactly("value 0", "value 1", "value 2", "value 3", "value 4", "value 5");
    }

    @Test
    void topicThatTakesNoCopyDelaysItsOwnLettersOnly() {
        missing.add(TOPIC);
        Letter dead = letters.dead("ann", 1);
        copier.start();
        time.advance(Duration.ofSeconds(10));

        assertThat(sent).isEmpty();
        assertThat(delayed).containsExactly(TOPIC);
        missing.clear();
        time.advance(Duration.ofSeconds(30));

        assertThat(sent).hasSize(1);
        assertThat(Stages.await(letters.desk().find(dead.id()))
                        .orElseThrow()
                        .kept()
                        .copiedAt())
                .isPresent();
    }

    @Test
    void stoppedCopierCopiesNothing() {
        copier.start();

        assertThat(copier.stop()).isDone();
        letters.dead("ann", 1);
        time.advance(Duration.ofMinutes(1));

        assertThat(sent).isEmpty();
    }

    private CompletionStage<Void> publish(DeadLetterCopy copy) {
        if (missing.contains(copy.topic())) {
            return CompletableFuture.failedFuture(new IllegalStateException("no such topic"));
        }
        sent.add(copy);
        return CompletableFuture.completedFuture(null);
    }

    private static Map<String, String> headers(DeadLetterCopy copy) {
        return copy.headers().stream()
                .collect(Collectors.toMap(RecordHeader::name, header -> new String(header.value(), UTF_8)));
    }
}
