package dev.tandem.peer.usual;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;

/** Follows orders as most consumers do: a transaction per record, in which the event's id is kept beside its effect. */
@ApplicationScoped
public class OrderFollower {

    private final Mutiny.SessionFactory sessions;

    OrderFollower(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** An event that comes again has no second effect. */
    @Incoming("orders-in")
    public Uni<Void> follow(ConsumerRecord<String, byte[]> message) {
        UUID eventId = UUID.fromString(header(message, "ce_id"));
        return sessions.withTransaction(session -> session.find(ConsumedRow.class, eventId)
                .chain(known -> known != null
                        ? Uni.createFrom().voidItem()
                        : apply(session, eventId, message.key(), header(message, "ce_type"))));
    }

    private static Uni<Void> apply(Mutiny.Session session, UUID eventId, String orderId, String type) {
        ConsumedRow consumed = new ConsumedRow();
        consumed.eventId = eventId;
        return session.persist(consumed)
                .chain(() -> session.find(FollowedOrderRow.class, orderId))
                .onItem()
                .ifNull()
                .switchTo(() -> fresh(session, orderId))
                .invoke(row -> {
                    row.lastType = type;
                    row.events++;
                })
                .replaceWithVoid();
    }

    private static Uni<FollowedOrderRow> fresh(Mutiny.Session session, String orderId) {
        FollowedOrderRow row = new FollowedOrderRow();
        row.orderId = orderId;
        row.lastType = "";
        return session.persist(row).replaceWith(row);
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
