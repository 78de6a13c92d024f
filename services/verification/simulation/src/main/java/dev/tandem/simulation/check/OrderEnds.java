package dev.tandem.simulation.check;

import dev.tandem.simulation.World;
import dev.tandem.simulation.outside.OrderPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every accepted order exists and ends: completed and shipped, or cancelled and not shipped. */
final class OrderEnds implements Check {
    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        Set<OrderPlan> accepted = new HashSet<>(world.customers().accepted());
        for (OrderStory order : orders) {
            if (order.exists() != accepted.contains(order.plan())) {
                findings.add(
                        "accepted-orders-exist",
                        order + (order.exists() ? " exists but was not accepted." : " was accepted but is lost."));
            }
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
}
