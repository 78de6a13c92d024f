package dev.tandem.peer.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.UUID;

/** An event that waits for the broker. */
@Entity
@Table(name = "outbox")
public class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
    @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 50)
    Long id;

    @Column(nullable = false)
    UUID key;

    @Column(nullable = false)
    byte[] event;

    static OutboxRow of(UUID key, byte[] event) {
        OutboxRow row = new OutboxRow();
        row.key = key;
        row.event = event;
        return row;
    }
}
