package dev.tandem.gateway.order;

import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.tracking.v1.GetOrderViewResponse;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Finds out whether a story can be told before the stream begins, because then a failure can no longer be told as a
 * problem. A story with nothing left is 204, which ends a browser's reconnecting.
 */
@ApplicationScoped
class StoryGate {
    private final OrderCalls calls;

    StoryGate(OrderCalls calls) {
        this.calls = calls;
    }

    /** Goes on with null, else answers. */
    @OpensStory
    @ServerRequestFilter
    Uni<Response> open(ContainerRequestContext request, UriInfo uri, HttpHeaders headers) {
        String orderId = OrderParameters.orderId(uri.getPathParameters().getFirst("id"));
        String cursor = LastEventId.read(headers);
        return calls.view(orderId)
                .onItem()
                .transform(view -> judge(view, cursor))
                .onFailure(StoryGate::isUnknown)
                .recoverWithUni(unknown -> unknownToTracking(orderId));
    }

    private static Response judge(GetOrderViewResponse view, String cursor) {
        List<TimelineEntry> timeline = view.getTimelineList();
        if (!cursor.isEmpty()
                && timeline.stream().noneMatch(entry -> entry.getCursor().equals(cursor))) {
            throw LastEventId.invalid();
        }
        boolean toldAll = !cursor.isEmpty()
                && timeline.get(timeline.size() - 1).getCursor().equals(cursor);
        return toldAll && isFinal(view.getOrder().getStatus())
                ? Response.noContent().build()
                : null;
    }

    /** Tracking follows by a moment, so that it does not know an order yet proves nothing; ordering knows. */
    private Uni<Response> unknownToTracking(String orderId) {
        return calls.get(orderId).replaceWith(() -> null);
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof ProblemException problem
                && problem.status() == Response.Status.NOT_FOUND.getStatusCode();
    }

    private static boolean isFinal(OrderStatus status) {
        return status == OrderStatus.ORDER_STATUS_COMPLETED || status == OrderStatus.ORDER_STATUS_CANCELLED;
    }
}
