package dev.tandem.auditor.fact;

import java.time.Instant;
import java.util.List;

/**
 * What an event says, as far as the books need it.
 *
 * @param amount null when it says none
 * @param reference id of the payment, shipment or message; empty when it names none
 * @param about which event a message tells of, to whom and how; empty for other events
 * @param until when a reservation lapses; null for other events
 */
public record Content(Amount amount, List<Quantity> lines, String reference, String about, Instant until) {
    public static final Content NONE = new Content(null, List.of(), "", "", null);
    /** Its bytes are not what its type says. */
    public static final Content UNREADABLE = new Content(null, List.of(), "", "unreadable", null);

    public Content {
        lines = List.copyOf(lines);
    }

    public static Content of(Amount amount, List<Quantity> lines) {
        return new Content(amount, lines, "", "", null);
    }

    public static Content of(List<Quantity> lines, Instant until) {
        return new Content(null, lines, "", "", until);
    }

    public static Content of(Amount amount, String reference) {
        return new Content(amount, List.of(), reference, "", null);
    }

    public static Content message(String reference, String about) {
        return new Content(null, List.of(), reference, about, null);
    }
}
