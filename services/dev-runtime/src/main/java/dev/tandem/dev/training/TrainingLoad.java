package dev.tandem.dev.training;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.Catalogue;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.client.GrpcClients;
import dev.tandem.dev.client.OrderRequest;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.Endpoints;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Customers who do what customers do, each one thing after another: place, repeat, cancel, look, ask for too much. */
final class TrainingLoad {

    private static final int CUSTOMERS = 16;
    private static final int SKUS = 4;
    private static final int PIECES = 1_000_000;
    private static final int TELLS_EVERY = 100;
    private static final String SCARCE_SKU = "TRAINING-SCARCE";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int LEAST = 200;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Endpoints endpoints;
    private final GatewayClient gateway;
    private final IntConsumer progress;
    private final AtomicInteger placed = new AtomicInteger();
    private volatile Answer last;

    /** @param progress is told every hundredth time how many orders were taken on so far */
    TrainingLoad(Endpoints endpoints, IntConsumer progress) {
        this.endpoints = endpoints;
        this.progress = progress;
        this.gateway = new GatewayClient(endpoints.gateway(), endpoints.token());
    }

    /** Fills the stock and returns when the time is over. Throws one sentence when orders are not taken on. */
    void run(Duration time) {
        fillStock();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS);
        try {
            CompletableFuture<?>[] customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> act("training-" + i, end), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(customers).join();
        } catch (CompletionException e) {
            throw new DevRuntimeException(
                    "the training came to nothing: " + e.getCause().getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
        if (placed.get() < LEAST) {
            throw new DevRuntimeException("the training came to nothing: only " + placed.get()
                    + " orders were taken on, and it takes " + LEAST + "; the last answer was " + last.describe());
        }
    }

    private void fillStock() {
        try (GrpcClients clients = new GrpcClients(endpoints)) {
            for (int i = 0; i < SKUS; i++) {
                Catalogue.restock(clients.inventory(), sku(i), "Training item", PIECES);
            }
            Catalogue.restock(clients.inventory(), SCARCE_SKU, "Training item", 1);
        }
    }

    private void act(String customer, long end) {
        for (int number = 0; System.nanoTime() - end < 0; number++) {
            Answer answer = order(customer, number);
            last = answer;
            if (answer.status() == TOO_MANY_REQUESTS || answer.status() >= SERVER_ERROR) {
                new Patience(PAUSE, PAUSE).holds(() -> false);
            }
        }
    }

    /** Of ten orders one each is repeated, cancelled, declined by the bank, too large, or looked at. */
    private Answer order(String customer, int number) {
        int turn = number % 10;
        OrderRequest request = new OrderRequest(
                customer,
                turn == 4 ? SCARCE_SKU : sku(number % SKUS),
                2 + number % 3,
                100 + number % 900,
                turn == 3 ? OrderRequest.DECLINED_CARD : OrderRequest.APPROVED_CARD);
        String key = customer + "-" + number;
        Answer answer = gateway.place(request, key);
        String orderId = answer.text("orderId");
        if (orderId.isEmpty()) {
            return answer;
        }
        int count = placed.incrementAndGet();
        if (count % TELLS_EVERY == 0) {
            progress.accept(count);
        }
        return switch (turn) {
            case 1 -> gateway.place(request, key);
            case 2 -> gateway.cancel(orderId);
            case 5 -> gateway.order(orderId);
            case 6 -> gateway.ordersOf(customer, "");
            default -> answer;
        };
    }

    private static String sku(int number) {
        return "TRAINING-" + number;
    }
}
