package dev.tandem.chaos.drive;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.smoke.OrderKind;
import dev.tandem.dev.smoke.PlannedOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Does with one order at a time what its kind says. Thread-safe. */
record Customer(PatientClient client, Executor executor) {

    /** The order was due then ({@link System#nanoTime}): what it waited for its turn counts. */
    Remembered serve(PlannedOrder plan, long due) {
        return switch (plan.kind()) {
            case DUPLICATE -> placeThrice(plan, due);
            case CANCELLED -> placeAndCancel(plan, due);
            case APPROVED, DECLINED, OUT_OF_STOCK -> remember(plan, List.of(place(plan, due)), Optional.empty());
        };
    }

    /** Asks once more for an order that was never answered. */
    Remembered ask(Remembered open) {
        Optional<Answer> answer = place(open.plan(), System.nanoTime());
        return open.plan().kind() == OrderKind.CANCELLED && answer.isPresent()
                ? placeAndCancel(open.plan(), System.nanoTime())
                : remember(open.plan(), List.of(answer), Optional.empty());
    }

    private Remembered placeThrice(PlannedOrder plan, long due) {
        CompletableFuture<Optional<Answer>> twin = CompletableFuture.supplyAsync(() -> place(plan, due), executor);
        Optional<Answer> first = place(plan, due);
        return remember(plan, List.of(first, twin.join(), place(plan, System.nanoTime())), Optional.empty());
    }

    private Remembered placeAndCancel(PlannedOrder plan, long due) {
        Remembered placed = remember(plan, List.of(place(plan, due)), Optional.empty());
        if (!placed.accepted()) {
            return placed;
        }
        Optional<Answer> cancellation = client.call(System.nanoTime(), gateway -> gateway.cancel(placed.orderId()));
        return new Remembered(plan, placed.answers(), placed.asked(), cancellation);
    }

    private Optional<Answer> place(PlannedOrder plan, long due) {
        return client.call(due, gateway -> gateway.place(plan.request(), plan.idempotencyKey()));
    }

    private static Remembered remember(
            PlannedOrder plan, List<Optional<Answer>> answers, Optional<Answer> cancellation) {
        List<Answer> told = new ArrayList<>();
        answers.forEach(answer -> answer.ifPresent(told::add));
        return new Remembered(plan, told, answers.size(), cancellation);
    }
}
