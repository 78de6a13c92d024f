package dev.tandem.inventory.stock.adapter.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.ReservationEvent;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.messaging.store.EventCodec;

/** Stores and publishes events as the contract's messages. */
public final class InventoryEventCodec implements EventCodec<InventoryEvent> {
    @Override
    public Encoded encode(InventoryEvent event) {
        Message message = event instanceof StockItemEvent itemEvent
                ? StockItemEventEncoder.encode(itemEvent)
                : ReservationEventEncoder.encode((ReservationEvent) event);
        return new Encoded(message.getDescriptorForType().getFullName(), message.toByteArray());
    }

    @Override
    public InventoryEvent decode(String type, byte[] payload) {
        try {
            return InventoryEventDecoder.decode(type, payload);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Not a " + type, e);
        }
    }
}
