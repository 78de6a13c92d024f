package dev.tandem.shipping.shipment.adapter.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.tandem.messaging.store.StateCodec;
import dev.tandem.proto.shipping.v1.Shipment;
import dev.tandem.shipping.shipment.adapter.wire.ShipmentMessages;
import dev.tandem.shipping.shipment.model.ShipmentState;

/** The snapshot of a shipment is the contract's message, which holds all of its state. */
public final class ShipmentStateCodec implements StateCodec<ShipmentState> {
    @Override
    public int schema() {
        return 1;
    }

    @Override
    public byte[] encode(ShipmentState state) {
        return ShipmentMessages.of(state).build().toByteArray();
    }

    @Override
    public ShipmentState decode(byte[] snapshot) {
        try {
            return ShipmentMessages.state(Shipment.parseFrom(snapshot));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Not a shipment's snapshot", e);
        }
    }
}
