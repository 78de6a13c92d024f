package dev.tandem.payment.settlement.adapter.grpc;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import dev.tandem.payment.settlement.adapter.wire.WireTypes;
import dev.tandem.payment.settlement.application.PaymentDecider;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.proto.payment.v1.GetPaymentRequest;
import dev.tandem.proto.payment.v1.GetPaymentResponse;
import dev.tandem.proto.payment.v1.Payment;
import dev.tandem.proto.payment.v1.PaymentService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** {@code tandem.payment.v1.PaymentService}: reads the current state, as durable as the last commit. */
@GrpcService
final class PaymentEndpoint implements PaymentService {
    private final StateReader<PaymentState, PaymentEvent> reader;

    PaymentEndpoint(StateReader<PaymentState, PaymentEvent> reader) {
        this.reader = reader;
    }

    @Override
    public Uni<GetPaymentResponse> getPayment(GetPaymentRequest request) {
        StreamId stream = PaymentDecider.stream(request.getOrderId());
        return Uni.createFrom()
                .completionStage(() -> reader.read(Set.of(stream)))
                .map(streams -> GetPaymentResponse.newBuilder()
                        .setPayment(payment(stream, streams))
                        .build());
    }

    private static Payment payment(StreamId stream, Streams<PaymentState> streams) {
        if (streams.version(stream) == 0) {
            throw GrpcReplies.toStatus(Rejection.of(
                    Rejection.Kind.NOT_FOUND, "PAYMENT_NOT_FOUND", "Order " + stream.key() + " has no payment."));
        }
        PaymentState state = streams.state(stream);
        return Payment.newBuilder()
                .setPaymentId(state.facts().paymentId())
                .setOrderId(state.facts().orderId())
                .setCustomerId(state.facts().customerId())
                .setStatus(WireTypes.status(state.status()))
                .setAmount(WireTypes.money(state.facts().amount()))
                .setDeclineReason(WireTypes.declineReason(state.declineReason()))
                .setProviderReference(state.reference())
                .setCreateTime(WireTypes.time(state.createdAt()))
                .setUpdateTime(WireTypes.time(state.updatedAt()))
                .setVersion(streams.version(stream))
                .build();
    }
}
