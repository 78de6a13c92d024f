package dev.tandem.e2e;

import dev.tandem.dev.client.BearerToken;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.proto.type.v1.PostalAddress;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Callers who place orders with ordering itself, one after another each, all over one connection; fewer than a small
 * machine fulfils meanwhile, so that the tests that follow do not wait for them.
 */
final class OrderCallers implements AutoCloseable {
    private static final int CALLERS = 4;
    private static final long PAUSE_MILLIS = 50;
    private static final long SECONDS_PER_CALL = 10;

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final String sku;
    private final ManagedChannel channel;
    private final List<Thread> threads;

    OrderCallers(int port, String token, String sku) {
        this.sku = sku;
        this.channel = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .intercept(BearerToken.shown(token))
                .build();
        this.threads = IntStream.range(0, CALLERS)
                .mapToObj(caller -> new Thread(this::callOnAndOn, "caller-" + caller))
                .toList();
        threads.forEach(Thread::start);
    }

    /** How a call ended, and when it began by {@link System#nanoTime}. */
    record Call(long begun, Code end) {}

    /** Those that are over. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** One more call, made now. */
    Code call() {
        try {
            OrderServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(SECONDS_PER_CALL, TimeUnit.SECONDS)
                    .placeOrder(order());
            return Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    /** Begins no more calls; blocks until those under way are over. */
    void stop() throws InterruptedException {
        enough.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void callOnAndOn() {
        try {
            while (!enough.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                long begun = System.nanoTime();
                calls.add(new Call(begun, call()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PlaceOrderRequest order() {
        return PlaceOrderRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setCustomerId("drain")
                .setEmail("drain@example.com")
                .addLines(OrderLine.newBuilder()
                        .setSku(sku)
                        .setQuantity(1)
                        .setUnitPrice(Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(500)))
                .setShippingAddress(PostalAddress.newBuilder()
                        .setRecipient("Ada Lovelace")
                        .setStreet("12 St James's Square")
                        .setPostalCode("SW1Y 4JH")
                        .setCity("London")
                        .setCountry("GB"))
                .setPaymentToken(OrderRequest.APPROVED_CARD)
                .build();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        channel.shutdownNow();
    }
}
