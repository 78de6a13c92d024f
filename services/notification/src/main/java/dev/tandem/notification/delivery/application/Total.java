package dev.tandem.notification.delivery.application;

/**
 * What an order costs.
 *
 * @param currencyCode ISO 4217
 * @param minorUnits cents of EUR, yen of JPY
 */
public record Total(String currencyCode, long minorUnits) {}
