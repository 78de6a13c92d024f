package dev.tandem.kubernetes.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one order is assumed to cost, and what machines are assumed to carry. Assumptions to begin with, to be replaced
 * by what one's own cluster shows.
 */
final class Budget {
    static final double ORDERS_PER_USER_A_DAY = 1;

    /** The busiest second against the mean one. */
    static final double PEAK_FACTOR = 10;

    static final int LINES_PER_ORDER = 2;
    static final double EVENT_KILOBYTES = 1;
    static final double ROW_KILOBYTES = 0.5;

    /** Part of a pod's requested CPU that is planned with; the rest is for bursts and for the loss of a neighbour. */
    static final double UTILISATION = 0.5;

    /** Events a second that one partition is planned with. */
    static final int EVENTS_PER_PARTITION = 250;

    /** Rows a second that one PostgreSQL server is planned with. */
    static final int ROWS_PER_SERVER = 50_000;

    static final int KAFKA_REPLICAS = 3;
    static final int KAFKA_DAYS = 7;

    /** Answers are kept as long as topics and dead letters, and until their week is over. */
    static final int ANSWER_DAYS = 7 + 30 + 7;

    static final int DAY_SECONDS = 86_400;

    /** CPU milliseconds and rows written per order. */
    record Cost(double cpuMillis, int rows) {}

    /** By service. */
    static final Map<String, Cost> COSTS = costs();

    /** The events of an order that is completed, by topic; those of stock once per line. */
    static final Map<String, List<String>> EVENTS = eventNames();

    private Budget() {}

    static int events(String topic) {
        int events = EVENTS.get(topic).size();
        return topic.contains(".stock.") ? events * LINES_PER_ORDER : events;
    }

    static int events() {
        return EVENTS.keySet().stream().mapToInt(Budget::events).sum();
    }

    static int rows() {
        return COSTS.values().stream().mapToInt(Cost::rows).sum();
    }

    private static Map<String, Cost> costs() {
        Map<String, Cost> costs = new LinkedHashMap<>();
        costs.put("gateway", new Cost(1, 0));
        costs.put("ordering", new Cost(2, 25));
        costs.put("inventory", new Cost(1.5, 25));
        costs.put("payment", new Cost(1, 20));
        costs.put("shipping", new Cost(1, 20));
        costs.put("notification", new Cost(1.5, 30));
        costs.put("tracking", new Cost(2, 50));
        return costs;
    }

    private static Map<String, List<String>> eventNames() {
        Map<String, List<String>> events = new LinkedHashMap<>();
        events.put(
                "ordering.order.events.v1",
                List.of(
                        "OrderPlaced",
                        "OrderConfirmed",
                        "OrderPaid",
                        "OrderDispatched",
                        "OrderDelivered",
                        "OrderCompleted"));
        events.put("inventory.reservation.events.v1", List.of("StockReserved", "StockDeducted"));
        events.put("inventory.stock.events.v1", List.of("StockItemReserved", "StockItemDeducted"));
        events.put(
                "payment.payment.events.v1",
                List.of("PaymentRequested", "PaymentAuthorised", "PaymentCaptureRequested", "PaymentCaptured"));
        events.put(
                "shipping.shipment.events.v1", List.of("ShipmentPrepared", "ShipmentDispatched", "ShipmentDelivered"));
        return events;
    }
}
