package dev.tandem.dev.client;

import dev.tandem.dev.stack.Endpoints;
import dev.tandem.proto.inventory.v1.InventoryServiceGrpc;
import dev.tandem.proto.notification.v1.NotificationServiceGrpc;
import dev.tandem.proto.payment.v1.PaymentServiceGrpc;
import dev.tandem.proto.shipping.v1.ShippingServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Blocking stubs of a stack's services, each call with a deadline of 20 s. Thread-safe. */
public final class GrpcClients implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 20;

    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final Endpoints endpoints;

    /** Connects on first use. */
    public GrpcClients(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Stock. */
    public InventoryServiceGrpc.InventoryServiceBlockingStub inventory() {
        return InventoryServiceGrpc.newBlockingStub(channel("inventory"))
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Payments. */
    public PaymentServiceGrpc.PaymentServiceBlockingStub payment() {
        return PaymentServiceGrpc.newBlockingStub(channel("payment"))
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Shipments. */
    public ShippingServiceGrpc.ShippingServiceBlockingStub shipping() {
        return ShippingServiceGrpc.newBlockingStub(channel("shipping"))
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    /** Notifications. */
    public NotificationServiceGrpc.NotificationServiceBlockingStub notification() {
        return NotificationServiceGrpc.newBlockingStub(channel("notification"))
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private ManagedChannel channel(String service) {
        return channels.computeIfAbsent(
                service, name -> ManagedChannelBuilder.forAddress("127.0.0.1", endpoints.grpc(name))
                        .usePlaintext()
                        .intercept(BearerToken.shown(endpoints.token()))
                        .build());
    }

    @Override
    public void close() {
        channels.values().forEach(ManagedChannel::shutdownNow);
    }
}
