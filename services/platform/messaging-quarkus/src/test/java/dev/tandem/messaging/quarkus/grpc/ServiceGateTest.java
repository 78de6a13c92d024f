package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proto.ordering.v1.GetOrderRequest;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServiceGateTest {
    private final ServiceGate gate = new ServiceGate();
    private final AtomicInteger handled = new AtomicInteger();

    @Test
    void refusesCallsThatComeBeforeTheServiceIsWired() {
        RecordedCall early = call();

        assertThat(early.closed).isCompletedWithValueMatching(status -> status.getCode() == Status.Code.UNAVAILABLE);
        assertThat(handled).hasValue(0);
    }

    @Test
    void letsCallsInFromThenOn() {
        gate.open();

        assertThat(call().closed).isNotDone();
        assertThat(handled).hasValue(1);
    }

    @Test
    void refusesCallsThatComeWhenItIsTakenApart() {
        gate.open();
        gate.close();

        assertThat(call().closed).isCompletedWithValueMatching(status -> status.getCode() == Status.Code.UNAVAILABLE);
        assertThat(handled).hasValue(0);
    }

    @Test
    void staysShutWhenTheServiceStopsBeforeItHasStarted() {
        gate.close();
        gate.open();

        assertThat(call().closed).isCompletedWithValueMatching(status -> status.getCode() == Status.Code.UNAVAILABLE);
    }

    private RecordedCall call() {
        RecordedCall call = new RecordedCall();
        gate.interceptCall(call, new Metadata(), (passed, headers) -> {
            handled.incrementAndGet();
            return new ServerCall.Listener<GetOrderRequest>() {};
        });
        return call;
    }
}
