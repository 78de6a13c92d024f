package dev.tandem.peer.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Pieces that are held for an order. */
@Entity
@Table(name = "reservations")
public class ReservationRow {

    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Column(nullable = false)
    String sku;

    @Column(nullable = false)
    int quantity;
}
