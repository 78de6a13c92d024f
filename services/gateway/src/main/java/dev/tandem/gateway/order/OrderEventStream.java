package dev.tandem.gateway.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.auth.CurrentCaller;
import dev.tandem.gateway.GatewayConfig;
import dev.tandem.proto.tracking.v1.MutinyTrackingServiceGrpc.MutinyTrackingServiceStub;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** An order's story as server-sent events, with comments in between that keep the connection alive. */
@ApplicationScoped
class OrderEventStream {
    private final MutinyTrackingServiceStub views;
    private final GatewayConfig.Stream config;
    private final ObjectMapper json;

    OrderEventStream(@GrpcClient("tracking") MutinyTrackingServiceStub views, GatewayConfig config, ObjectMapper json) {
        this.views = views;
        this.config = config.stream();
        this.json = json;
    }

    /**
     * Ends when the order is final, when tracking stays away, and with the token that opened it; a client that wants more
     * comes back with the last id.
     */
    Multi<OutboundSseEvent> tell(String orderId, String lastEventId, Sse sse) {
        OutboundSseEvent end = sse.newEventBuilder().comment("end").build();
        MutinyTrackingServiceStub theirs = CurrentCaller.onBehalf(CurrentCaller.get(), views);
        Multi<OutboundSseEvent> entries = Multi.createFrom()
                .deferred(() -> new OrderStory(orderId, lastEventId, theirs, config).entries())
                .onItem()
                .transform(entry -> event(entry, sse))
                .onFailure()
                .invoke(failure -> Log.warnf("The stream of order %s ends early: %s", orderId, failure))
                .onFailure()
                .recoverWithCompletion()
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
                .startingAfter(config.heartbeat())
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .onItem()
                .transform(tick -> sse.newEventBuilder().comment("heartbeat").build());
    }

    /** The data is made here, because with a media type Quarkus writes a field that the format does not have. */
    private OutboundSseEvent event(TimelineEntry entry, Sse sse) {
        OrderEventBody body = OrderEventBody.of(entry);
        return sse.newEventBuilder()
                .id(entry.getCursor())
                .name(body.type())
                .data(text(body))
                .build();
    }

    private String text(OrderEventBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is always JSON", e);
        }
    }
}
