package dev.tandem.notification.delivery.application;

import dev.tandem.notification.delivery.model.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Fails as often as the test says, by failed stage and by exception in turn. */
final class FlakySender implements Sender {
    private final List<String> ids = new ArrayList<>();
    private int failures;
    private boolean refuses;

    @Override
    public CompletionStage<Void> send(Letter letter) {
        ids.add(letter.id());
        if (refuses) {
            return CompletableFuture.failedFuture(new LetterRefusedException("Gone"));
        }
        if (ids.size() > failures) {
            return CompletableFuture.completedFuture(null);
        }
        IllegalStateException failure = new IllegalStateException("Failure " + ids.size());
        if (ids.size() % 2 == 0) {
            throw failure;
        }
        return CompletableFuture.failedFuture(failure);
    }

    void failTimes(int times) {
        failures = times;
    }

    void refuse() {
        refuses = true;
    }

    List<String> ids() {
        return ids;
    }
}
