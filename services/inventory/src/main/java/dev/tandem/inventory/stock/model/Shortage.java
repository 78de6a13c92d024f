package dev.tandem.inventory.stock.model;

/** A line that cannot be served; nothing is available of an unknown SKU. */
public record Shortage(String sku, int requested, long available) {}
