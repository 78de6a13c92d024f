package dev.tandem.notification.delivery.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.notification.delivery.application.Instructions.Addressed;
import dev.tandem.notification.delivery.model.NotificationCommand;
import java.time.InstantSource;
import java.util.List;

/** Turns a step into the request for one letter on each channel. */
public final class Announcements {
    private final List<Composer> composers;
    private final InstantSource time;

    public Announcements(List<Composer> composers, InstantSource time) {
        this.composers = List.copyOf(composers);
        this.time = time;
    }

    public Instructions of(OrderStep step) {
        return new Instructions(
                composers.stream().map(composer -> request(composer, step)).toList());
    }

    private Addressed request(Composer composer, OrderStep step) {
        StreamId stream = NotificationStreams.of(step.orderId(), step.step(), composer.channel());
        return new Addressed(
                stream,
                new NotificationCommand.Request(
                        composer.compose(NotificationStreams.idOf(stream), step), time.instant()));
    }
}
