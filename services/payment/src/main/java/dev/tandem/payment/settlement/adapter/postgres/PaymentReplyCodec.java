package dev.tandem.payment.settlement.adapter.postgres;

import dev.tandem.messaging.store.ReplyCodec;
import dev.tandem.payment.settlement.model.PaymentStatus;
import java.nio.charset.StandardCharsets;

/** A reply is the payment's status, stored by name. */
public final class PaymentReplyCodec implements ReplyCodec<PaymentStatus> {
    @Override
    public byte[] encode(PaymentStatus reply) {
        return reply.name().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public PaymentStatus decode(byte[] bytes) {
        return PaymentStatus.valueOf(new String(bytes, StandardCharsets.US_ASCII));
    }
}
