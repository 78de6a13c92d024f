package dev.tandem.inventory.stock.adapter.postgres;

import dev.tandem.inventory.stock.adapter.wire.InventoryEventCodec;
import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.messaging.store.Codecs;

/** The formats in which the service stores stock. */
public final class InventoryCodecs {
    private InventoryCodecs() {}

    public static Codecs<InventoryState, InventoryEvent, InventoryReply> create() {
        return new Codecs<>(new InventoryEventCodec(), new InventoryStateCodec(), new InventoryReplyCodec());
    }
}
