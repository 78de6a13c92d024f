package dev.tandem.gateway.order;

import dev.tandem.proto.type.v1.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in whole minor units of one currency, never floating point. */
@Schema(name = "Money", description = "An amount in whole minor units: 12.34 euro are 1234 minor units of EUR.")
public record MoneyBody(
        @Schema(description = "ISO 4217 code.", pattern = "^[A-Z]{3}$", examples = "EUR")
        String currencyCode,

        @Schema(description = "Minor units of the currency.", minimum = "1", examples = "1250")
        Long minorUnits) {

    static MoneyBody of(Money money) {
        return new MoneyBody(money.getCurrencyCode(), money.getMinorUnits());
    }
}
