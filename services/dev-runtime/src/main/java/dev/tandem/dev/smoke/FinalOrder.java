package dev.tandem.dev.smoke;

import java.util.Set;

/** How an order stands when nothing more is expected to happen to it. */
record FinalOrder(PlacedOrder placed, String status, String cancelReason) {

    private static final Set<String> FINAL = Set.of("COMPLETED", "CANCELLED");

    boolean settled() {
        return FINAL.contains(status);
    }

    boolean completed() {
        return status.equals("COMPLETED");
    }

    boolean cancelled() {
        return status.equals("CANCELLED");
    }

    String orderId() {
        return placed.orderId();
    }
}
