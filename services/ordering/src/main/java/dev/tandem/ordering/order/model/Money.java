package dev.tandem.ordering.order.model;

/**
 * An amount in one currency.
 *
 * @param currency ISO 4217 code
 * @param minorUnits cents of EUR, yen of JPY
 */
public record Money(String currency, long minorUnits) {}
