package dev.tandem.shipping.shipment.adapter.postgres;

import dev.tandem.messaging.store.ReplyCodec;
import dev.tandem.shipping.shipment.model.ShipmentStatus;
import java.nio.charset.StandardCharsets;

/** A reply is the shipment's status, stored by name. */
public final class ShipmentReplyCodec implements ReplyCodec<ShipmentStatus> {
    @Override
    public byte[] encode(ShipmentStatus reply) {
        return reply.name().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public ShipmentStatus decode(byte[] bytes) {
        return ShipmentStatus.valueOf(new String(bytes, StandardCharsets.US_ASCII));
    }
}
