package dev.tandem.dev.smoke;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.process.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Acts as the customer of one order at a time; repeats a request that got no verdict, with its key. Thread-safe. */
record OrderPlacer(GatewayClient gateway, Executor executor) {

    private static final Set<Integer> TRY_AGAIN = Set.of(429, 503, 504);
    private static final int ATTEMPTS = 8;
    private static final Duration PAUSE = Duration.ofMillis(250);

    PlacedOrder place(PlannedOrder plan) {
        return switch (plan.kind()) {
            case DUPLICATE -> placeThrice(plan);
            case CANCELLED -> placeAndCancel(plan);
            default -> new PlacedOrder(plan, List.of(ask(plan)), Optional.empty());
        };
    }

    private PlacedOrder placeThrice(PlannedOrder plan) {
        CompletableFuture<Answer> twin = CompletableFuture.supplyAsync(() -> ask(plan), executor);
        Answer first = ask(plan);
        Answer second = twin.join();
        return new PlacedOrder(plan, List.of(first, second, ask(plan)), Optional.empty());
    }

    private PlacedOrder placeAndCancel(PlannedOrder plan) {
        PlacedOrder placed = new PlacedOrder(plan, List.of(ask(plan)), Optional.empty());
        if (!placed.accepted()) {
            return placed;
        }
        Answer cancellation = gateway.cancel(placed.orderId());
        for (int attempt = 1; attempt < ATTEMPTS && TRY_AGAIN.contains(cancellation.status()); attempt++) {
            rest();
            cancellation = gateway.cancel(placed.orderId());
        }
        return new PlacedOrder(plan, placed.answers(), Optional.of(cancellation));
    }

    private Answer ask(PlannedOrder plan) {
        Answer answer = gateway.place(plan.request(), plan.idempotencyKey());
        for (int attempt = 1; attempt < ATTEMPTS && TRY_AGAIN.contains(answer.status()); attempt++) {
            rest();
            answer = gateway.place(plan.request(), plan.idempotencyKey());
        }
        return answer;
    }

    private static void rest() {
        new Patience(PAUSE, PAUSE).holds(() -> false);
    }
}
