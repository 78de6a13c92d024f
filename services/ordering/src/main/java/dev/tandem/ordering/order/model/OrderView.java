package dev.tandem.ordering.order.model;

/** An existing order and the number of its events so far. */
public record OrderView(OrderState state, long version) {}
