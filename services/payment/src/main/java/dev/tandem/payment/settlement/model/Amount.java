package dev.tandem.payment.settlement.model;

/**
 * Money in one currency.
 *
 * @param currencyCode ISO 4217
 * @param minorUnits cents of EUR, yen of JPY
 */
public record Amount(String currencyCode, long minorUnits) {}
