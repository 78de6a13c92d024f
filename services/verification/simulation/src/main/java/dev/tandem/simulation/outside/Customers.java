package dev.tandem.simulation.outside;

import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.quarkus.grpc.RequestFingerprint;
import dev.tandem.ordering.order.adapter.grpc.OrderMessages;
import dev.tandem.ordering.order.application.Orders;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.Purchase;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.service.Service;
import dev.tandem.simulation.service.Surroundings;
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
    private final List<Request<Orders, Optional<OrderView>>> others = new ArrayList<>();

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
                && others.stream().allMatch(Request::isAnswered);
    }

    /** Orders that were asked for. */
    public List<UUID> orders() {
        return placed.keySet().stream().map(OrderPlan::orderId).toList();
    }

    /** What the customer was told first; empty for one who gave up. */
    public Optional<Reply<Optional<OrderView>>> answer(OrderPlan plan) {
        return Optional.ofNullable(placed.get(plan).answer());
    }

    private void follow(OrderPlan plan) {
        Request<Orders, Optional<OrderView>> request = place("place order " + plan.number(), plan.request());
        placed.put(plan, request.then(reply -> answered(plan, reply)));
        if (plan.habit() == OrderPlan.Habit.GIVES_UP) {
            request.once();
        }
        request.ask(plan.placeAt());
        plan.asksAgainAfter().ifPresent(later -> request.ask(plan.placeAt() + later));
    }

    private Request<Orders, Optional<OrderView>> place(String name, PlaceOrderRequest asked) {
        Command<Purchase> command = new Command<>(
                OrderMessages.commandId(asked),
                RequestFingerprint.of(asked),
                OrderMessages.purchase(asked),
                MessageContext.empty());
        return new Request<>(
                name, this, ordering, orders -> orders.place(command).subscribeAsCompletionStage());
    }

    private void answered(OrderPlan plan, Reply<Optional<OrderView>> reply) {
        all.trace().say("customer " + plan.number(), () -> plan.orderId() + " is " + word(reply));
        plan.cancelAfter().ifPresent(later -> cancel(plan, later));
        if (plan.habit() == OrderPlan.Habit.REUSES_KEY) {
            Request<Orders, Optional<OrderView>> other =
                    place("reuse of key " + plan.number(), plan.reuse()).then(this::requireRefused);
            others.add(other);
            other.ask(all.dice().scaled(100, 1_000_000));
        }
    }

    private void requireRefused(Reply<?> reply) {
        boolean refused = reply instanceof Reply.Rejected<?> rejected
                && rejected.rejection().kind() == Rejection.Kind.ALREADY_EXISTS;
        if (!refused) {
            all.watches().findings().add("reused-key-refused", "Another order under a used key was " + word(reply));
        }
    }

    private void cancel(OrderPlan plan, long later) {
        UUID id = NameBasedId.of("cancel-order", plan.orderId().toString());
        Command<UUID> command = new Command<>(id, new Fingerprint(id), plan.orderId(), MessageContext.empty());
        Request<Orders, Optional<OrderView>> request =
                new Request<>("cancel order " + plan.number(), this, ordering, orders -> orders.cancel(command)
                        .subscribeAsCompletionStage());
        others.add(request.then(reply -> all.trace()
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
