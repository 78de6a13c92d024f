package dev.tandem.auditor.fact;

/** A client was told that this order is accepted. */
public record OrderPromised(String orderId) implements Fact {
    @Override
    public String subject() {
        return orderId;
    }
}
