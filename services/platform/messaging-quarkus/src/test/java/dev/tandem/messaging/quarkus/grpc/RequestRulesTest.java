package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.proto.inventory.v1.InventoryServiceGrpc;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRulesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final RequestRules rules = new RequestRules(
            () -> List.of(OrderServiceGrpc.getGetOrderMethod(), InventoryServiceGrpc.getListStockMethod()),
            new RequestValidator());
    private final ServiceGate gate = new ServiceGate();

    @Test
    void findsTheMethodsThatRefuseAnEmptyRequest() {
        rules.compile(new StartupEvent());

        List<MethodDescriptor<?, ?>> refusing = rules.compiled().await().atMost(LONG);

        assertThat(refusing).containsExactly(OrderServiceGrpc.getGetOrderMethod());
    }

    @Test
    void callsWaitOutsideUntilTheyAreCompiled() {
        rules.compile(new StartupEvent());
        gate.open(new StartupEvent(), rules);

        await().atMost(LONG).untilAsserted(() -> assertThat(isOpen()).isTrue());
    }

    @Test
    void nobodyComesInWhileTheyAreNotCompiled() {
        gate.open(new StartupEvent(), rules);

        assertThat(isOpen()).isFalse();
    }

    private boolean isOpen() {
        RecordedCall call = new RecordedCall();
        gate.interceptCall(call, new Metadata(), (passed, headers) -> new ServerCall.Listener<>() {});
        return !call.closed.isDone();
    }
}
