package dev.tandem.ordering.order.model;

import java.time.Instant;
import java.util.UUID;

/** What can be asked of an order: by its customer, or because of news from another service. */
public sealed interface OrderCommand permits PlaceOrder, CancelOrder, StockNews, PaymentNews, ShipmentNews {
    UUID orderId();

    /** When it was asked. */
    Instant at();

    OrderTrigger trigger();
}
