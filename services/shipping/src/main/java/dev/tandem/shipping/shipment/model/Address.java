package dev.tandem.shipping.shipment.model;

/**
 * Where a parcel goes.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String recipient, String street, String postalCode, String city, String country) {}
