package dev.tandem.ordering.order;

import dev.tandem.ordering.order.model.Address;
import dev.tandem.ordering.order.model.Basket;
import dev.tandem.ordering.order.model.CancelOrder;
import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.Customer;
import dev.tandem.ordering.order.model.Money;
import dev.tandem.ordering.order.model.OrderLine;
import dev.tandem.ordering.order.model.Parcel;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentAuthorised;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentCaptured;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentDeclined;
import dev.tandem.ordering.order.model.PlaceOrder;
import dev.tandem.ordering.order.model.Purchase;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentCancelled;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentDelivered;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentDispatched;
import dev.tandem.ordering.order.model.StockNews.NoteStockExpired;
import dev.tandem.ordering.order.model.StockNews.NoteStockRejected;
import dev.tandem.ordering.order.model.StockNews.NoteStockReserved;
import dev.tandem.ordering.order.model.StockOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One order and everything that can be said about it. */
public final class OrderSamples {
    public static final Instant NOW = Instant.parse("2026-02-03T04:05:06.007Z");
    public static final UUID ORDER = UUID.fromString("0e9f3c1e-2b57-5c0e-9d55-7a4e6d8f1b20");
    public static final Parcel PARCEL = new Parcel("ACME", "ACME-1");
    public static final Purchase PURCHASE = new Purchase(
            ORDER,
            new Customer("customer-1", "ada@example.org"),
            new Basket(List.of(
                    new OrderLine("MUG-BLUE", 2, new Money("EUR", 1_250)),
                    new OrderLine("TEA-GREEN", 1, new Money("EUR", 499)))),
            new Address("Ada Lovelace", "Main Street 1", "12345", "Hamburg", "DE"),
            "4242424242424242");

    private OrderSamples() {}

    public static PlaceOrder placed(StockOutcome stock) {
        return new PlaceOrder(PURCHASE, stock, NOW);
    }

    public static PlaceOrder placedWithStock() {
        return placed(new StockOutcome.Reserved());
    }

    public static PlaceOrder placedWithoutAnswer() {
        return placed(new StockOutcome.Unknown());
    }

    public static PlaceOrder placedWithout(StockOutcome.Why why) {
        return placed(new StockOutcome.Refused(why, Map.of("MUG-BLUE", "requested 2, available 1")));
    }

    public static CancelOrder cancel() {
        return new CancelOrder(ORDER, NOW);
    }

    public static NoteStockReserved stockReserved() {
        return new NoteStockReserved(ORDER, NOW);
    }

    public static NoteStockRejected stockRejected() {
        return new NoteStockRejected(ORDER, CancelReason.OUT_OF_STOCK, "MUG-BLUE: 2 ordered, 1 available", NOW);
    }

    public static NoteStockExpired stockExpired() {
        return new NoteStockExpired(ORDER, NOW);
    }

    public static NotePaymentAuthorised authorised() {
        return new NotePaymentAuthorised(ORDER, "payment-1", NOW);
    }

    public static NotePaymentDeclined declined() {
        return new NotePaymentDeclined(ORDER, "card declined", NOW);
    }

    public static NotePaymentCaptured captured() {
        return new NotePaymentCaptured(ORDER, NOW);
    }

    public static NoteShipmentDispatched dispatched() {
        return new NoteShipmentDispatched(ORDER, PARCEL, NOW);
    }

    public static NoteShipmentDelivered delivered() {
        return new NoteShipmentDelivered(ORDER, NOW);
    }

    public static NoteShipmentCancelled shipmentCancelled() {
        return new NoteShipmentCancelled(ORDER, NOW);
    }
}
