package dev.tandem.dev.smoke;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.process.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/** Asks for each accepted order until it is completed or cancelled. */
final class Settlement {

    private static final Duration STALL_LIMIT = Duration.ofSeconds(90);
    private static final Duration ROUND_PAUSE = Duration.ofMillis(200);
    private static final int OK = 200;

    private final GatewayClient gateway;
    private final Executor executor;
    private final Map<String, FinalOrder> known = new ConcurrentHashMap<>();

    Settlement(GatewayClient gateway, Executor executor) {
        this.gateway = gateway;
        this.executor = executor;
    }

    /** Returns when all orders settled, or when none did for 90 s; the progress is told after each round. */
    List<FinalOrder> await(List<PlacedOrder> orders, IntConsumer settledSoFar) {
        List<PlacedOrder> open = new ArrayList<>(orders);
        long progressAt = System.nanoTime();
        while (!open.isEmpty() && System.nanoTime() - progressAt < STALL_LIMIT.toNanos()) {
            int before = open.size();
            ask(open);
            open.removeIf(order -> known.get(order.orderId()).settled());
            progressAt = open.size() < before ? System.nanoTime() : progressAt;
            settledSoFar.accept(orders.size() - open.size());
            if (!open.isEmpty()) {
                new Patience(ROUND_PAUSE, ROUND_PAUSE).holds(() -> false);
            }
        }
        return orders.stream().map(order -> known.get(order.orderId())).toList();
    }

    private void ask(List<PlacedOrder> open) {
        CompletableFuture<?>[] asking = open.stream()
                .map(order -> CompletableFuture.runAsync(() -> known.put(order.orderId(), look(order)), executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(asking).join();
    }

    private FinalOrder look(PlacedOrder order) {
        Answer answer = gateway.order(order.orderId());
        String status = answer.status() == OK ? answer.text("status") : "unknown: " + answer.describe();
        return new FinalOrder(order, status, answer.text("cancelReason"));
    }
}
