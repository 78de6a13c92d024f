package dev.tandem.messaging.quarkus.grpc;

import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;

/** A call whose caller only counts. */
final class RecordedCall extends ServerCall<GetOrderRequest, GetOrderResponse> {
    final CompletableFuture<Status> closed = new CompletableFuture<>();
    int messages;
    int closings;

    @Override
    public void request(int count) {
        // The caller has sent everything already.
    }

    @Override
    public void sendHeaders(Metadata headers) {
        // Of no interest.
    }

    @Override
    public void sendMessage(GetOrderResponse message) {
        messages++;
    }

    @Override
    public void close(Status status, Metadata trailers) {
        closings++;
        closed.complete(status);
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public MethodDescriptor<GetOrderRequest, GetOrderResponse> getMethodDescriptor() {
        return OrderServiceGrpc.getGetOrderMethod();
    }
}
