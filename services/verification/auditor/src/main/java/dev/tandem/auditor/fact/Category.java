package dev.tandem.auditor.fact;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of streams, whose they are and on which topic their events belong. */
public enum Category {
    ORDER("ordering", "ordering.order.events.v1"),
    RESERVATION("inventory", "inventory.reservation.events.v1"),
    STOCK("inventory", "inventory.stock.events.v1"),
    PAYMENT("payment", "payment.payment.events.v1"),
    SHIPMENT("shipping", "shipping.shipment.events.v1"),
    NOTIFICATION("notification", "");

    /** A stock item can have millions of events: they are judged in pages of versions. */
    private static final long PAGE = 4096;

    private final String service;
    private final String topic;

    Category(String service, String topic) {
        this.service = service;
        this.topic = topic;
    }

    /** The kind of a stream named {@code kind/key}; empty for a kind that the auditor does not know. */
    public static Optional<Category> ofStream(String stream) {
        return Arrays.stream(values())
                .filter(category -> stream.startsWith(category.prefix()))
                .findFirst();
    }

    /** Whether a record on the topic that names this source is an event of the topic's owner. */
    public static boolean isOwner(String source, String topic) {
        return Arrays.stream(values())
                .anyMatch(category -> category.topic.equals(topic) && source.equals("/tandem/" + category.service));
    }

    /** The service that owns it. */
    public String service() {
        return service;
    }

    /** Empty when its events are not published. */
    public String topic() {
        return topic;
    }

    /** Whether its events are published. */
    public boolean isPublished() {
        return !topic.isEmpty();
    }

    /** The stream's name in its store. */
    public String stream(String key) {
        return prefix() + key;
    }

    /** The part of a stream's name behind the kind. */
    public String keyOf(String stream) {
        return stream.substring(prefix().length());
    }

    /** What an event is judged with: its order, or its page of a stock item. */
    public String subject(String key, long version) {
        return switch (this) {
            case STOCK -> "stock/" + key + "/" + version / PAGE;
            case NOTIFICATION -> key.indexOf(':') < 0 ? key : key.substring(0, key.indexOf(':'));
            default -> key;
        };
    }

    private String prefix() {
        return name().toLowerCase(java.util.Locale.ROOT) + "/";
    }
}
