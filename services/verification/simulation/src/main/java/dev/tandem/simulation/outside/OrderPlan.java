package dev.tandem.simulation.outside;

import dev.tandem.ordering.order.adapter.grpc.OrderMessages;
import dev.tandem.proto.ordering.v1.OrderLine;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.type.v1.Money;
import dev.tandem.proto.type.v1.PostalAddress;
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
 * @param habit what sets the customer apart from others
 */
public record OrderPlan(
        int number,
        PlaceOrderRequest request,
        long placeAt,
        OptionalLong cancelAfter,
        OptionalLong asksAgainAfter,
        Habit habit) {
    private static final long PLACED_WITHIN = 3_000_000;
    private static final long CHANGES_MIND_WITHIN = 4_000_000;
    private static final double DECLINED = 0.1;
    private static final String GOOD_CARD = "4242424242424242";
    private static final PostalAddress ADDRESS = PostalAddress.newBuilder()
            .setRecipient("Ada")
            .setStreet("Main Street 1")
            .setPostalCode("10115")
            .setCity("Berlin")
            .setCountry("DE")
            .build();

    /** How customers treat their idempotency key. */
    public enum Habit {
        /** Asks until there is an answer. */
        PERSISTENT,
        /** Asks once, and never learns what became of it if there is no answer. */
        GIVES_UP,
        /** Asks for something else under a key that is answered. */
        REUSES_KEY
    }

    public static OrderPlan of(long seed, int number) {
        Dice dice = new Dice(seed * 1_000_003 + number);
        PlaceOrderRequest request = PlaceOrderRequest.newBuilder()
                .setCustomerId("customer-" + number)
                .setIdempotencyKey("first")
                .setEmail("customer-" + number + "@example.org")
                .addAllLines(lines(dice))
                .setShippingAddress(ADDRESS)
                .setPaymentToken(dice.chance(DECLINED) ? Bank.DECLINED_CARD : GOOD_CARD)
                .build();
        return new OrderPlan(
                number,
                request,
                dice.between(0, PLACED_WITHIN),
                maybe(dice, 0.35, CHANGES_MIND_WITHIN),
                maybe(dice, 0.4, 2 * CHANGES_MIND_WITHIN),
                dice.chance(0.8) ? Habit.PERSISTENT : dice.pick(List.of(Habit.GIVES_UP, Habit.REUSES_KEY)));
    }

    public UUID orderId() {
        return OrderMessages.purchase(request).orderId();
    }

    /** In minor units. */
    public long total() {
        return request.getLinesList().stream()
                .mapToLong(line -> line.getUnitPrice().getMinorUnits() * line.getQuantity())
                .sum();
    }

    /** Pieces of one SKU. */
    public long pieces(String sku) {
        return request.getLinesList().stream()
                .filter(line -> line.getSku().equals(sku))
                .mapToLong(OrderLine::getQuantity)
                .sum();
    }

    /** Another request under the same key: one piece more of everything. */
    PlaceOrderRequest reuse() {
        PlaceOrderRequest.Builder other = request.toBuilder();
        other.getLinesBuilderList().forEach(line -> line.setQuantity(line.getQuantity() + 1));
        return other.build();
    }

    private static List<OrderLine> lines(Dice dice) {
        List<OrderLine> lines = new ArrayList<>();
        for (int item = 0; item < Stockroom.ITEMS; item++) {
            if (dice.chance(0.5) || (item == Stockroom.ITEMS - 1 && lines.isEmpty())) {
                lines.add(OrderLine.newBuilder()
                        .setSku(Stockroom.sku(item))
                        .setQuantity((int) dice.between(1, 3))
                        .setUnitPrice(Money.newBuilder().setCurrencyCode("EUR").setMinorUnits(100L * (item + 1)))
                        .build());
            }
        }
        return lines;
    }

    private static OptionalLong maybe(Dice dice, double chance, long within) {
        return dice.chance(chance) ? OptionalLong.of(dice.scaled(500, within)) : OptionalLong.empty();
    }
}
