package dev.tandem.auditor.fact;

/** Money in minor units of an ISO 4217 currency. */
public record Amount(String currency, long minorUnits) {
    @Override
    public String toString() {
        return minorUnits + " " + currency;
    }
}
