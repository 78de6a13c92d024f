package dev.tandem.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When a replica counts as silent. */
class SilenceTest {
    private long now = -5;
    private final Silence silence = new Silence("Replica a", Duration.ofNanos(100), () -> now);

    @Test
    void replicaThatWasNeverAskedMayBeCalled() {
        now += 1_000;

        assertThat(silence.isOver()).isTrue();
    }

    @Test
    void silenceIsMoreThanTheLimitWithoutAnyAnswer() {
        ask();
        now += 60;
        ask();
        now += 40;

        assertThat(silence.isOver()).isTrue();
        now += 1;
        assertThat(silence.isOver()).isFalse();
    }

    @Test
    void anAnswerToOneCallSpeaksForTheReplica() {
        ClientStreamTracer first = ask();
        ask();
        now += 90;
        first.inboundHeaders(new Metadata());
        now += 90;

        assertThat(silence.isOver()).isTrue();
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        ClientStreamTracer call = ask();
        now += 200;
        call.inboundTrailers(new Metadata());

        assertThat(silence.isOver()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"CANCELLED", "DEADLINE_EXCEEDED"})
    void aCallerThatGivesUpDoesNotSpeakForTheReplica(Status.Code code) {
        ClientStreamTracer call = ask();
        now += 101;
        call.streamClosed(code.toStatus());

        assertThat(silence.isOver()).isFalse();
    }

    @Test
    void aConnectionThatBrokeIsNotSilent() {
        ClientStreamTracer call = ask();
        now += 101;
        call.streamClosed(Status.UNAVAILABLE);

        assertThat(silence.isOver()).isTrue();
    }

    @Test
    void oneCallInTwoLimitsIsMadeToHearWhetherItIsBack() {
        ask();
        now += 201;

        assertThat(silence.isOver()).isTrue();
        assertThat(silence.isOver()).isFalse();
        now += 200;
        assertThat(silence.isOver()).isFalse();
        now += 1;
        assertThat(silence.isOver()).isTrue();
    }

    private ClientStreamTracer ask() {
        return silence.newClientStreamTracer(
                ClientStreamTracer.StreamInfo.newBuilder()
                        .setCallOptions(CallOptions.DEFAULT)
                        .build(),
                new Metadata());
    }
}
