package dev.tandem.simulation.outside;

import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.ordering.order.model.Address;
import dev.tandem.ordering.order.model.Basket;
import dev.tandem.ordering.order.model.Customer;
import dev.tandem.ordering.order.model.Money;
import dev.tandem.ordering.order.model.OrderLine;
import dev.tandem.ordering.order.model.Purchase;
import dev.tandem.simulation.clock.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What one customer is going to do. Depends on the seed and the number only, so other orders can be left out.
 *
 * @param placeAt microseconds after the start
 * @param cancelAfter microseconds after the order was answered
 * @param asksAgainAfter microseconds after the first request, under the same key
 */
public record OrderPlan(
        int number, Purchase purchase, long placeAt, OptionalLong cancelAfter, OptionalLong asksAgainAfter) {
    private static final long PLACED_WITHIN = 3_000_000;
    private static final long CHANGES_MIND_WITHIN = 4_000_000;
    private static final double DECLINED = 0.1;
    private static final String GOOD_CARD = "4242424242424242";
    private static final Address ADDRESS = new Address("Ada", "Main Street 1", "10115", "Berlin", "DE");

    public static OrderPlan of(long seed, int number) {
        Dice dice = new Dice(seed * 1_000_003 + number);
        UUID id = NameBasedId.of("order", "customer/" + number);
        Customer customer = new Customer("customer-" + number, "customer-" + number + "@example.org");
        Purchase purchase = new Purchase(
                id, customer, basket(dice), ADDRESS, dice.chance(DECLINED) ? Bank.DECLINED_CARD : GOOD_CARD);
        return new OrderPlan(
                number,
                purchase,
                dice.between(0, PLACED_WITHIN),
                maybe(dice, 0.35, CHANGES_MIND_WITHIN),
                maybe(dice, 0.4, 2 * CHANGES_MIND_WITHIN));
    }

    public UUID orderId() {
        return purchase.orderId();
    }

    private static Basket basket(Dice dice) {
        List<OrderLine> lines = new ArrayList<>();
        for (int item = 0; item < Stockroom.ITEMS; item++) {
            if (dice.chance(0.5) || (item == Stockroom.ITEMS - 1 && lines.isEmpty())) {
                lines.add(new OrderLine(
                        Stockroom.sku(item), (int) dice.between(1, 3), new Money("EUR", 100L * (item + 1))));
            }
        }
        return new Basket(lines);
    }

    private static OptionalLong maybe(Dice dice, double chance, long within) {
        return dice.chance(chance) ? OptionalLong.of(dice.scaled(500, within)) : OptionalLong.empty();
    }
}
