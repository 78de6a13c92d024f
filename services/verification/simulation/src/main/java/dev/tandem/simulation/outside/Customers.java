package dev.tandem.simulation.outside;

import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.ordering.order.application.Orders;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.Purchase;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.service.Service;
import dev.tandem.simulation.service.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everyone who calls the services from outside. They never crash, and they never give up. */
public final class Customers {
    private final Surroundings all;
    private final Machine machine;
    private final Service<Orders> ordering;
    private final Stockroom stockroom;
    private final Map<OrderPlan, Request<Orders, Optional<OrderView>>> placed = new LinkedHashMap<>();
    private final List<Request<Orders, Optional<OrderView>>> cancelled = new ArrayList<>();

    public Customers(Surroundings all, Service<Orders> ordering, Service<NamedLines> inventory) {
        this.all = all;
        this.machine = new Machine("customers", all.scheduler(), all.trace());
        this.ordering = ordering;
        this.stockroom = new Stockroom(this, inventory);
    }

    Machine machine() {
        return machine;
    }

    Surroundings surroundings() {
        return all;
    }

    public void start(List<OrderPlan> plans) {
        stockroom.start(all.dice(), Math.max(1, plans.size()));
        plans.forEach(this::follow);
    }

    public Stockroom stockroom() {
        return stockroom;
    }

    /** Whether everyone has every answer. */
    public boolean isDone() {
        return stockroom.isDone()
                && placed.values().stream().allMatch(Request::isAnswered)
                && cancelled.stream().allMatch(Request::isAnswered);
    }

    /** Orders that were accepted. */
    public List<OrderPlan> accepted() {
        return placed.entrySet().stream()
                .filter(entry -> entry.getValue().answer() instanceof Reply.Accepted)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void follow(OrderPlan plan) {
        Purchase purchase = plan.purchase();
        Command<Purchase> command = new Command<>(
                NameBasedId.of("place-order", purchase.customer().id()),
                Fingerprint.of(purchase.toString().getBytes(StandardCharsets.UTF_8)),
                purchase,
                MessageContext.empty());
        Request<Orders, Optional<OrderView>> request =
                new Request<>("place order " + plan.number(), this, ordering, orders -> orders.place(command)
                        .subscribeAsCompletionStage());
        placed.put(plan, request.then(reply -> answered(plan, reply)));
        request.ask(plan.placeAt());
        plan.asksAgainAfter().ifPresent(later -> request.ask(plan.placeAt() + later));
    }

    private void answered(OrderPlan plan, Reply<Optional<OrderView>> reply) {
        all.trace().say("customer " + plan.number(), () -> plan.orderId() + " is " + word(reply));
        plan.cancelAfter().ifPresent(later -> cancel(plan, later));
    }

    private void cancel(OrderPlan plan, long later) {
        UUID id = NameBasedId.of("cancel-order", plan.orderId().toString());
        Command<UUID> command = new Command<>(id, new Fingerprint(id), plan.orderId(), MessageContext.empty());
        Request<Orders, Optional<OrderView>> request =
                new Request<>("cancel order " + plan.number(), this, ordering, orders -> orders.cancel(command)
                        .subscribeAsCompletionStage());
        cancelled.add(request.then(reply -> all.trace()
                .say("customer " + plan.number(), () -> "cancellation of " + plan.orderId() + " is " + word(reply))));
        request.ask(later);
        if (all.dice().chance(0.3)) {
            request.ask(later + all.dice().scaled(100, 2_000_000));
        }
    }

    private static String word(Reply<?> reply) {
        return reply instanceof Reply.Rejected<?> rejected
                ? "rejected: " + rejected.rejection().reason()
                : "accepted";
    }
}
