package dev.tandem.peer.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Pieces on hand. */
@Entity
@Table(name = "stock")
public class StockRow {

    @Id
    String sku;

    @Column(name = "on_hand", nullable = false)
    long onHand;
}
