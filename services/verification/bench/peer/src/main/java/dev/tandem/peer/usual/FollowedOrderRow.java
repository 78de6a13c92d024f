package dev.tandem.peer.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the events of an order have told so far. */
@Entity
@Table(name = "followed_orders")
public class FollowedOrderRow {

    @Id
    @Column(name = "order_id")
    String orderId;

    @Column(name = "last_type", nullable = false)
    String lastType;

    @Column(nullable = false)
    long events;
}
