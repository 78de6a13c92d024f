package dev.tandem.ordering.order.model;

/** Who ordered, and where messages about the order go. */
public record Customer(String id, String email) {}
