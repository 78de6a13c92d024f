package dev.tandem.simulation.outside;

import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.simulation.check.Findings;
import dev.tandem.simulation.clock.Calls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where letters arrive. The same letter may come twice; two letters under one id may not. */
public final class Letterbox {
    private final Findings findings;
    private final Map<String, Letter> letters = new LinkedHashMap<>();

    public Letterbox(Findings findings) {
        this.findings = findings;
    }

    /** A replica's way to the letterbox. */
    public Sender reachedBy(Calls calls) {
        return letter -> calls.call(
                "send letter",
                () -> {
                    receive(letter);
                    return CompletableFuture.completedFuture(null);
                },
                IllegalStateException::new);
    }

    /** Each letter once, in order of arrival. */
    public List<Letter> letters() {
        return List.copyOf(letters.values());
    }

    private void receive(Letter letter) {
        Letter first = letters.putIfAbsent(letter.id(), letter);
        if (first != null && !first.equals(letter)) {
            findings.add("one-effect-per-key", "Two letters came under one id: " + first + " and " + letter);
        }
    }
}
