package dev.tandem.ordering.order.model;

/** One item of an order: {@code quantity} pieces of a SKU, 1 to 10,000. */
public record OrderLine(String sku, int quantity, Money unitPrice) {}
