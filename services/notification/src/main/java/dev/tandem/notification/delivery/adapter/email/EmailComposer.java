package dev.tandem.notification.delivery.adapter.email;

import dev.tandem.notification.delivery.application.Composer;
import dev.tandem.notification.delivery.application.OrderStep;
import dev.tandem.notification.delivery.application.Step;
import dev.tandem.notification.delivery.application.Total;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;
import java.math.BigDecimal;
import java.util.Currency;

/** Writes plain text for people. */
public final class EmailComposer implements Composer {
    private static final int USUAL_FRACTION_DIGITS = 2;

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Letter compose(String id, OrderStep step) {
        String subject = subject(step.step());
        String body = """
                Good day,

                %s

                Your order number: %s
                """.formatted(sentence(step), step.orderId());
        return new Letter(id, step.orderId(), Channel.EMAIL, step.eventType(), step.email(), subject, body);
    }

    private static String subject(Step step) {
        return step == Step.CANCELLATION_REFUSED
                ? "Your order can no longer be cancelled"
                : "Your order is " + step.key();
    }

    private static String sentence(OrderStep step) {
        return switch (step.step()) {
            case CONFIRMED -> "thank you for your order" + amount(" over ", step) + ". We have reserved it for you.";
            case PAID -> "your payment" + amount(" of ", step) + " is authorised. We are packing your order.";
            case DISPATCHED ->
                "your order is on its way with " + detail(step, OrderStep.CARRIER) + ". Its tracking number is "
                        + detail(step, OrderStep.TRACKING_NUMBER) + ".";
            case COMPLETED -> "your order is delivered and paid" + amount(": ", step) + ". Thank you.";
            case CANCELLED -> "your order is cancelled" + reason(step) + ". You pay nothing for it.";
            case CANCELLATION_REFUSED ->
                "you asked us to cancel your order, but the carrier already has it. It stays as it was ordered.";
        };
    }

    private static String reason(OrderStep step) {
        return switch (detail(step, OrderStep.REASON)) {
            case "REQUESTED" -> " as you asked";
            case "OUT_OF_STOCK" -> " because we have too few pieces in stock";
            case "UNKNOWN_SKU" -> " because we no longer sell one of its items";
            case "PAYMENT_DECLINED" -> " because the payment was declined";
            case "RESERVATION_EXPIRED" -> " because it could not be completed in time";
            default -> "";
        };
    }

    private static String amount(String before, OrderStep step) {
        return step.total().map(total -> before + amount(total)).orElse("");
    }

    private static String amount(Total total) {
        return BigDecimal.valueOf(total.minorUnits(), fractionDigits(total.currencyCode()))
                        .toPlainString()
                + " " + total.currencyCode();
    }

    private static int fractionDigits(String currencyCode) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(currencyCode))
                .mapToInt(currency -> Math.max(0, currency.getDefaultFractionDigits()))
                .findFirst()
                .orElse(USUAL_FRACTION_DIGITS);
    }

    private static String detail(OrderStep step, String name) {
        return step.details().getOrDefault(name, "");
    }
}
