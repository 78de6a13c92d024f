package dev.tandem.shipping.shipment.model;

/** Pieces of one stock item, 1 to 10,000. */
public record ParcelLine(String sku, int quantity) {}
