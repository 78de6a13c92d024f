package dev.tandem.payment.settlement.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.task.Task;
import dev.tandem.payment.settlement.model.PaymentStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The provider calls of a payment. Each is due at most once per payment, so its task id is its idempotency key. */
public enum ProviderTask {
    AUTHORISE("payment-authorise", PaymentStatus.REQUESTED),
    CAPTURE("payment-capture", PaymentStatus.CAPTURE_REQUESTED),
    REFUND("payment-refund", PaymentStatus.REFUND_REQUESTED);

    private final String type;
    private final PaymentStatus dueOn;

    ProviderTask(String type, PaymentStatus dueOn) {
        this.type = type;
        this.dueOn = dueOn;
    }

    /** The call that is due when a payment enters the status. */
    static Optional<ProviderTask> dueOn(PaymentStatus entered) {
        return Arrays.stream(values()).filter(task -> task.dueOn == entered).findFirst();
    }

    /** Names the task's handler. */
    public String type() {
        return type;
    }

    Task of(StreamId stream, Instant at) {
        return Task.of(stream, type, "once", at);
    }
}
