package dev.tandem.inventory.stock.adapter.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.tandem.inventory.stock.adapter.wire.StockMessages;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.messaging.store.StateCodec;
import dev.tandem.proto.inventory.v1.Reservation;
import dev.tandem.proto.inventory.v1.StockItem;
import dev.tandem.proto.inventory.v1.StockReservationRejected;
import java.nio.ByteBuffer;

/** A byte that names the kind, then the contract's message. */
public final class InventoryStateCodec implements StateCodec<InventoryState> {
    private static final byte ITEM = 1;
    private static final byte RESERVATION = 2;
    private static final byte REJECTED = 3;

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public byte[] encode(InventoryState state) {
        if (state instanceof StockItemState item) {
            return bytes(ITEM, StockMessages.item(item, 0));
        }
        ReservationState reservation = (ReservationState) state;
        return reservation.status() == ReservationStatus.REJECTED
                ? bytes(REJECTED, StockMessages.rejection(reservation))
                : bytes(RESERVATION, StockMessages.reservation(reservation));
    }

    @Override
    public InventoryState decode(byte[] snapshot) {
        ByteBuffer in = ByteBuffer.wrap(snapshot);
        byte kind = in.get();
        try {
            return switch (kind) {
                case ITEM -> StockMessages.item(StockItem.parseFrom(in));
                case RESERVATION -> StockMessages.reservation(Reservation.parseFrom(in));
                case REJECTED -> StockMessages.rejection(StockReservationRejected.parseFrom(in));
                default -> throw new IllegalArgumentException("Not a state of inventory: kind " + kind);
            };
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("A stored state is cut short", e);
        }
    }

    private static byte[] bytes(byte kind, Message message) {
        byte[] body = message.toByteArray();
        return ByteBuffer.allocate(1 + body.length).put(kind).put(body).array();
    }
}
