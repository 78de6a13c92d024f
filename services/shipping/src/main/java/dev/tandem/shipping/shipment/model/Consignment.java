package dev.tandem.shipping.shipment.model;

/**
 * A parcel as its carrier knows it.
 *
 * @param carrier 1 to 64 characters
 * @param trackingNumber the carrier's number, 1 to 64 characters
 */
public record Consignment(String carrier, String trackingNumber) {
    static final Consignment NONE = new Consignment("", "");
}
