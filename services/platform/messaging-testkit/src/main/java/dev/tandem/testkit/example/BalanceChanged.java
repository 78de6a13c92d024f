package dev.tandem.testkit.example;

/** The one event of an account. */
public record BalanceChanged(long by, String note) {}
