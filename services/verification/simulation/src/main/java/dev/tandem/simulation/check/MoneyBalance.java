package dev.tandem.simulation.check;

import dev.tandem.simulation.World;
import dev.tandem.simulation.outside.Bank;
import dev.tandem.simulation.outside.Bank.Kind;
import dev.tandem.simulation.outside.Bank.Movement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shipped is captured once; what is held and not shipped goes back once; nobody else's money moves. */
final class MoneyBalance implements Check {
    @Override
    public void check(World world, List<OrderStory> orders, Findings findings) {
        List<Movement> movements = world.bank().movements();
        orders.forEach(order -> check(order, movements, findings));
        Set<String> known =
                orders.stream().flatMap(order -> order.reference().stream()).collect(Collectors.toSet());
        movements.stream()
                .filter(movement -> !known.contains(movement.reference()))
                .forEach(movement -> findings.add("money-balanced", "No order knows of the bank's " + movement + "."));
    }

    private static void check(OrderStory order, List<Movement> movements, Findings findings) {
        String reference = order.reference().orElse("");
        List<Kind> expected = new ArrayList<>();
        if (order.reference().isPresent()) {
            expected.add(Kind.HOLD);
            expected.add(order.isShipped() ? Kind.CAPTURE : Kind.REFUND);
        } else if (order.isShipped()) {
            findings.add("money-balanced", order + " is shipped and nobody pays.");
        }
        List<Bank.Movement> own = movements.stream()
                .filter(movement -> movement.reference().equals(reference))
                .toList();
        List<Kind> moved = own.stream().map(Movement::kind).sorted().toList();
        boolean amounts = own.stream().allMatch(movement -> movement.amount().minorUnits() == order.total());
        if (!moved.equals(expected) || !amounts) {
            findings.add("money-balanced", order + " over " + order.total() + " needs " + expected + ", not " + own);
        }
    }
}
