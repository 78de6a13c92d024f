package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetInterceptorTest {
    private final List<String> served = new ArrayList<>();

    @Test
    void everythingIsServedWithinTheBudget() {
        assertThat(call(OrderServiceGrpc.getPlaceOrderMethod(), false)).isNull();
        assertThat(served).hasSize(1);
    }

    @Test
    void callThatAddsEventsIsRefusedBeyondTheBudgetAndToldWhy() {
        Status refused = call(OrderServiceGrpc.getPlaceOrderMethod(), true);

        assertThat(served).isEmpty();
        assertThat(refused.getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(refused.getDescription()).contains("7 events wait").contains("same idempotency key");
    }

    @Test
    void readingAndRepairingAreServedAllTheSame() {
        assertThat(call(OrderServiceGrpc.getGetOrderMethod(), true)).isNull();
        assertThat(call(DeadLetterServiceGrpc.getRedriveLetterMethod(), true)).isNull();
        assertThat(served).hasSize(2);
    }

    private <Q, P> Status call(MethodDescriptor<Q, P> method, boolean spent) {
        OneCall<Q, P> call = new OneCall<>(method);
        new BudgetInterceptor(() -> spent, () -> 7).interceptCall(call, new Metadata(), (next, headers) -> {
            served.add(next.getMethodDescriptor().getFullMethodName());
            return new ServerCall.Listener<>() {};
        });
        return call.status;
    }

    private static final class OneCall<Q, P> extends ServerCall<Q, P> {
        private final MethodDescriptor<Q, P> method;
        private Status status;

        OneCall(MethodDescriptor<Q, P> method) {
            this.method = method;
        }

        @Override
        public void request(int count) {
            throw new AssertionError("Nothing is read by the interceptor");
        }

        @Override
        public void sendHeaders(Metadata headers) {
            throw new AssertionError("Nothing is sent by the interceptor");
        }

        @Override
        public void sendMessage(P message) {
            throw new AssertionError("Nothing is sent by the interceptor");
        }

        @Override
        public void close(Status status, Metadata trailers) {
            this.status = status;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public MethodDescriptor<Q, P> getMethodDescriptor() {
            return method;
        }
    }
}
