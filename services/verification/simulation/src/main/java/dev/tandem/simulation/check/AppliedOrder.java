package dev.tandem.simulation.check;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.StoredReply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Per group and key, effects become durable in version order, each once. */
public final class AppliedOrder {
    private record Delivery(String lane, long version) {}

    private final Findings findings;
    private final Set<String> seen = new HashSet<>();
    private final Map<UUID, Delivery> commands = new HashMap<>();
    private final Map<String, Long> applied = new HashMap<>();

    public AppliedOrder(Findings findings) {
        this.findings = findings;
    }

    /** A group got a record; the command that may come of it has this id by the router's rule. */
    public void delivered(String group, IncomingRecord record) {
        String id = record.header(EventHeaders.ID).orElse("");
        if (!id.isEmpty() && seen.add(group + id)) {
            long version = Long.parseLong(record.header(EventHeaders.VERSION).orElseThrow());
            UUID command = EventRouter.commandId(UUID.fromString(id), group);
            commands.put(command, new Delivery(group + " key " + record.orderingKey(), version));
        }
    }

    public void committed(Append append) {
        for (StoredReply reply : append.replies()) {
            Delivery delivery = commands.get(reply.commandId());
            if (delivery != null) {
                apply(delivery);
            }
        }
    }

    private void apply(Delivery delivery) {
        Long last = applied.put(delivery.lane(), delivery.version());
        if (last != null && last >= delivery.version()) {
            findings.add(
                    "applied-in-order",
                    delivery.lane() + " applied version " + delivery.version() + " after " + last + ".");
        }
    }
}
