package dev.tandem.auditor.fact;

/** Pieces of a stock item. */
public record Quantity(String sku, long pieces) {}
