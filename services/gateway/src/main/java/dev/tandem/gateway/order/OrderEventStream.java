package dev.tandem.gateway.order;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/**
 * An order's story as server-sent events. Nothing is sent before the first entry or heartbeat, so what fails until then
 * is still told as a problem; a story that has nothing left to tell is 204, which ends a browser's reconnecting.
 */
@ApplicationScoped
class OrderEventStream {
    private final OrderStories stories;
    private final GatewayConfig.Stream config;

    OrderEventStream(OrderStories stories, GatewayConfig config) {
        this.stories = stories;
        this.config = config.stream();
    }

    Multi<OutboundSseEvent> open(String orderId, String lastEventId, Sse sse) {
        OutboundSseEvent end = sse.newEventBuilder().comment("end").build();
        Multi<OutboundSseEvent> entries = stories.follow(orderId, lastEventId)
                .onCompletion()
                .ifEmpty()
                .failWith(() -> new WebApplicationException(Response.noContent().build()))
                .onItem()
                .transform(entry -> event(entry, sse))
                .onCompletion()
                .continueWith(end);
        return Multi.createBy()
                .merging()
                .streams(entries, heartbeats(sse))
                .select()
                .first(event -> event != end);
    }

    private Multi<OutboundSseEvent> heartbeats(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(config.firstHeartbeat())
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .onItem()
                .transform(tick -> sse.newEventBuilder().comment("heartbeat").build());
    }

    private static OutboundSseEvent event(TimelineEntry entry, Sse sse) {
        OrderEventBody body = OrderEventBody.of(entry);
        return sse.newEventBuilder()
                .id(entry.getCursor())
                .name(body.type())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(OrderEventBody.class, body)
                .build();
    }
}
