package dev.tandem.payment.settlement.model;

/** What a payment is about, fixed when it is requested and told by each of its events. */
public record PaymentFacts(String orderId, String paymentId, String customerId, Amount amount) {
    static final PaymentFacts NONE = new PaymentFacts("", "", "", new Amount("", 0));
}
