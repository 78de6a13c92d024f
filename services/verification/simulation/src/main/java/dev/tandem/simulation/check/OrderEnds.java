package dev.tandem.simulation.check;

import dev.tandem.messaging.Reply;
import dev.tandem.simulation.World;
import java.util.List;

/** Every accepted order exists and ends: completed and shipped, or cancelled and not shipped. */
final class OrderEnds implements Check {
    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        for (OrderStory order : orders) {
            checkAnswer(world, order, findings);
            if (order.exists() && order.isCancelled() == order.isCompleted()) {
                findings.add(
                        "every-order-ends",
                        order + (order.isCancelled() ? " is cancelled and completed." : " never ends."));
            }
            if (order.isCancelled() && order.isShipped()) {
                findings.add("never-cancelled-and-shipped", order + " is cancelled and shipped.");
            }
            if (order.isCompleted() && !order.isShipped()) {
                findings.add("never-cancelled-and-shipped", order + " is completed and was not shipped.");
            }
        }
    }

    /** Who gave up may have ordered or not. */
    private static void checkAnswer(World world, OrderStory order, Findings findings) {
        world.customers().answer(order.plan()).ifPresent(reply -> {
            if (order.exists() != (reply instanceof Reply.Accepted)) {
                findings.add(
                        "accepted-orders-exist",
                        order + (order.exists() ? " exists but was not accepted." : " was accepted but is lost."));
            }
        });
    }
}
