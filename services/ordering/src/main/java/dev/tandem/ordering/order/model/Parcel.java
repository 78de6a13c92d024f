package dev.tandem.ordering.order.model;

/** How the goods travel. */
public record Parcel(String carrier, String trackingNumber) {}
