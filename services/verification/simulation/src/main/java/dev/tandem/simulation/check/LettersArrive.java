package dev.tandem.simulation.check;

import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.ordering.order.adapter.wire.OrderEventCodec;
import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.simulation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each step that is told is told by one letter, and no letter tells of a step that was not. */
final class LettersArrive implements Check {
    private static final Set<Class<? extends OrderEvent>> TOLD = Set.of(
            OrderEvent.OrderConfirmed.class,
            OrderEvent.OrderPaid.class,
            OrderEvent.OrderDispatched.class,
            OrderEvent.OrderCompleted.class,
            OrderEvent.OrderCancelled.class);

    private final OrderEventCodec codec = new OrderEventCodec();

    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        List<Letter> letters = world.letterbox().letters();
        List<String> expected = orders.stream().flatMap(this::steps).sorted().toList();
        List<String> arrived = letters.stream()
                .map(letter -> letter.orderId() + " " + letter.eventType())
                .sorted()
                .toList();
        if (!arrived.equals(expected)) {
            findings.add(
                    "each-step-told-once",
                    "Nobody told of " + without(expected, arrived) + ", and too much was told of "
                            + without(arrived, expected) + ".");
        }
    }

    /** A refused cancellation is told to those who asked for it. */
    private static boolean isTold(OrderEvent event) {
        return event instanceof OrderEvent.OrderCancellationRefused refused
                ? refused.reason() == CancelReason.REQUESTED
                : TOLD.contains(event.getClass());
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }

    private Stream<String> steps(OrderStory order) {
        return order.order().stream()
                .filter(LettersArrive::isTold)
                .map(event -> order.plan().orderId() + " " + codec.encode(event).type());
    }
}
