package dev.tandem.notification.delivery.application;

import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;

/** Writes the letters of one channel. Pure: the same step gives the same letter. */
public interface Composer {
    Channel channel();

    /** @param id of the notification */
    Letter compose(String id, OrderStep step);
}
