package dev.tandem.messaging.quarkus.grpc;

import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import dev.tandem.proto.tracking.v1.TrackingServiceGrpc;
import dev.tandem.proto.tracking.v1.WatchOrderResponse;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;

/**
 * Services that answer when the test wants. No subclasses of generated bases: the services of this module's Quarkus
 * tests would give way to them.
 */
final class FakeServices {
    private FakeServices() {}

    /** Orders whose callers wait for the test to answer them. */
    static ServerServiceDefinition slowOrders(Consumer<StreamObserver<GetOrderResponse>> asked) {
        return ServerServiceDefinition.builder(OrderServiceGrpc.SERVICE_NAME)
                .addMethod(
                        OrderServiceGrpc.getGetOrderMethod(),
                        ServerCalls.asyncUnaryCall((request, caller) -> asked.accept(caller)))
                .build();
    }

    /** A watch that says one thing and stays open. */
    static ServerServiceDefinition endlessWatch() {
        return ServerServiceDefinition.builder(TrackingServiceGrpc.SERVICE_NAME)
                .addMethod(
                        TrackingServiceGrpc.getWatchOrderMethod(),
                        ServerCalls.asyncServerStreamingCall(
                                (request, caller) -> caller.onNext(WatchOrderResponse.getDefaultInstance())))
                .build();
    }
}
