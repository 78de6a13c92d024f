package dev.tandem.auditor.fact;

/**
 * Tracking's view of an order: where order, payment and shipment stand by name, and the version that each part shows.
 */
public record ViewShown(
        String orderId,
        String status,
        long version,
        String paymentStatus,
        long paymentVersion,
        String shipmentStatus,
        long shipmentVersion)
        implements Fact {
    @Override
    public String subject() {
        return orderId;
    }
}
