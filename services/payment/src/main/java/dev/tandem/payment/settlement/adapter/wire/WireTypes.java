package dev.tandem.payment.settlement.adapter.wire;

import com.google.protobuf.Timestamp;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.payment.settlement.model.PaymentStatus;
import dev.tandem.proto.payment.v1.PaymentDeclineReason;
import dev.tandem.proto.type.v1.Money;
import java.time.Instant;

/** The contract's types for the model's, and back where events are read again. */
public final class WireTypes {
    private WireTypes() {}

    public static Timestamp time(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    public static Money money(Amount amount) {
        return Money.newBuilder()
                .setCurrencyCode(amount.currencyCode())
                .setMinorUnits(amount.minorUnits())
                .build();
    }

    public static Amount amount(Money money) {
        return new Amount(money.getCurrencyCode(), money.getMinorUnits());
    }

    public static PaymentDeclineReason declineReason(DeclineReason reason) {
        return switch (reason) {
            case NONE -> PaymentDeclineReason.PAYMENT_DECLINE_REASON_UNSPECIFIED;
            case REFUSED -> PaymentDeclineReason.PAYMENT_DECLINE_REASON_REFUSED;
            case INSUFFICIENT_FUNDS -> PaymentDeclineReason.PAYMENT_DECLINE_REASON_INSUFFICIENT_FUNDS;
            case EXPIRED -> PaymentDeclineReason.PAYMENT_DECLINE_REASON_EXPIRED;
            case UNKNOWN_TOKEN -> PaymentDeclineReason.PAYMENT_DECLINE_REASON_UNKNOWN_TOKEN;
        };
    }

    static DeclineReason declineReason(PaymentDeclineReason reason) {
        return switch (reason) {
            case PAYMENT_DECLINE_REASON_INSUFFICIENT_FUNDS -> DeclineReason.INSUFFICIENT_FUNDS;
            case PAYMENT_DECLINE_REASON_EXPIRED -> DeclineReason.EXPIRED;
            case PAYMENT_DECLINE_REASON_UNKNOWN_TOKEN -> DeclineReason.UNKNOWN_TOKEN;
            default -> DeclineReason.REFUSED;
        };
    }

    /** Callers see one status for every way of waiting for the money to come back. */
    public static dev.tandem.proto.payment.v1.PaymentStatus status(PaymentStatus status) {
        String name =
                switch (status) {
                    case NONE -> "UNSPECIFIED";
                    case REFUND_AFTER_AUTHORISATION, REFUND_AFTER_CAPTURE -> "REFUND_REQUESTED";
                    default -> status.name();
                };
        return dev.tandem.proto.payment.v1.PaymentStatus.valueOf("PAYMENT_STATUS_" + name);
    }
}
