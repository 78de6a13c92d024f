package dev.tandem.notification.delivery.adapter.grpc;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.notification.delivery.application.NotificationStreams;
import dev.tandem.notification.delivery.model.NotificationEvent;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.proto.notification.v1.ListNotificationsRequest;
import dev.tandem.proto.notification.v1.ListNotificationsResponse;
import dev.tandem.proto.notification.v1.NotificationService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** {@code tandem.notification.v1.NotificationService}: an order's notifications have known names, so it reads those. */
@GrpcService
final class NotificationEndpoint implements NotificationService {
    private final StateReader<NotificationState, NotificationEvent> reader;

    NotificationEndpoint(StateReader<NotificationState, NotificationEvent> reader) {
        this.reader = reader;
    }

    @Override
    public Uni<ListNotificationsResponse> listNotifications(ListNotificationsRequest request) {
        PageToken from = PageToken.parse(request.getPageToken());
        Set<StreamId> candidates = NotificationStreams.all(request.getOrderId());
        return Uni.createFrom()
                .completionStage(() -> reader.read(candidates))
                .map(streams -> NotificationPage.of(candidates, streams, from, request.getPageSize()));
    }
}
