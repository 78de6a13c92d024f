package dev.tandem.peer.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An event that has had its effect. */
@Entity
@Table(name = "consumed")
public class ConsumedRow {

    @Id
    @Column(name = "event_id")
    UUID eventId;
}
