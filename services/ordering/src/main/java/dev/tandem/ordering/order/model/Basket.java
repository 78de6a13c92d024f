package dev.tandem.ordering.order.model;

import java.util.List;

/** What is ordered: at least one line, distinct SKUs, one currency. */
public record Basket(List<OrderLine> lines) {
    public Basket {
        lines = List.copyOf(lines);
        requireValid(lines);
    }

    /** Sum of quantity times unit price; within the contract's limits it always fits. */
    public Money total() {
        long sum = 0;
        for (OrderLine line : lines) {
            sum = Math.addExact(sum, Math.multiplyExact(line.unitPrice().minorUnits(), (long) line.quantity()));
        }
        return new Money(lines.get(0).unitPrice().currency(), sum);
    }

    private static void requireValid(List<OrderLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order has at least one line");
        }
        if (lines.stream().map(OrderLine::sku).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("Each SKU may be on one line only");
        }
        if (lines.stream().map(line -> line.unitPrice().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("All unit prices must have the same currency");
        }
        if (lines.stream().anyMatch(line -> line.quantity() < 1)) {
            throw new IllegalArgumentException("A line has at least one piece");
        }
    }
}
