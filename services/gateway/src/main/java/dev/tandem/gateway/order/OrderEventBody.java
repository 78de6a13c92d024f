package dev.tandem.gateway.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of an order's story, the data of one server-sent event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderEvent", description = "One step of an order's story.")
public record OrderEventBody(
        @Schema(description = "Unique per event.", format = "uuid")
        String eventId,

        @Schema(description = "What happened; also the SSE event type.", examples = "OrderConfirmed")
        String type,

        @Schema(description = "When, by the clock of the source.")
        Instant occurredAt,

        @Schema(description = "Which service said so.", examples = "/tandem/ordering")
        String source,

        @Schema(description = "Where the order stood after it.", examples = "CONFIRMED")
        String status,

        @Schema(description = "What happened, for people.", examples = "Stock is reserved.")
        String text) {

    static OrderEventBody of(TimelineEntry entry) {
        return new OrderEventBody(
                entry.getEventId(),
                entry.getEventType().substring(entry.getEventType().lastIndexOf('.') + 1),
                Wire.instant(entry.getEventTime()),
                entry.getSource(),
                Wire.name(entry.getStatus()),
                entry.getSummary());
    }
}
