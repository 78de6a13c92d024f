package dev.tandem.notification.delivery.application;

import dev.tandem.notification.delivery.model.Letter;
import java.util.concurrent.CompletionStage;

/** Sends the letters of one channel. Never blocks; safe for use from any thread. */
@FunctionalInterface
public interface Sender {
    /**
     * Completes when the receiver has accepted the letter. A failure means that it may or may not have arrived: the
     * letter is sent again, and the receiver knows it by its id. Only a {@link LetterRefusedException} ends the attempts.
     */
    CompletionStage<Void> send(Letter letter);
}
