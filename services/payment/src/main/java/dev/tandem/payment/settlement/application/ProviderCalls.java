package dev.tandem.payment.settlement.application;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.payment.settlement.model.PaymentStatus;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Makes a due provider call and submits its answer. Looks at the payment first: a call that is no longer wanted is
 * left out, unless an earlier attempt may have reached the provider. Never blocks.
 */
public final class ProviderCalls {
    private final StateReader<PaymentState, ?> reader;
    private final CommandBus<PaymentCommand, PaymentStatus> bus;
    private final PaymentProvider provider;
    private final InstantSource time;

    public ProviderCalls(
            StateReader<PaymentState, ?> reader,
            CommandBus<PaymentCommand, PaymentStatus> bus,
            PaymentProvider provider,
            InstantSource time) {
        this.reader = reader;
        this.bus = bus;
        this.provider = provider;
        this.time = time;
    }

    /** Handles {@link ProviderTask#AUTHORISE}. */
    public CompletionStage<Void> authorise(ClaimedTask task) {
        return payment(task).thenCompose(payment -> {
            boolean cancelled = payment.status() == PaymentStatus.REFUND_AFTER_AUTHORISATION;
            if (cancelled && task.attempt() == 1) {
                return submit(task, new PaymentCommand.RecordNeverAsked(orderId(task), time.instant()));
            }
            if (!cancelled && payment.status() != PaymentStatus.REQUESTED) {
                return completedFuture(null);
            }
            return provider.authorise(
                            key(task), payment.token(), payment.facts().amount())
                    .thenCompose(answer -> submit(task, answer(orderId(task), answer)));
        });
    }

    /** Handles {@link ProviderTask#CAPTURE}. */
    public CompletionStage<Void> capture(ClaimedTask task) {
        return payment(task).thenCompose(payment -> {
            if (payment.status() != PaymentStatus.CAPTURE_REQUESTED
                    && payment.status() != PaymentStatus.REFUND_AFTER_CAPTURE) {
                return completedFuture(null);
            }
            return provider.capture(
                            key(task), payment.reference(), payment.facts().amount())
                    .thenCompose(done -> submit(task, new PaymentCommand.RecordCapture(orderId(task), time.instant())));
        });
    }

    /** Handles {@link ProviderTask#REFUND}. */
    public CompletionStage<Void> refund(ClaimedTask task) {
        return payment(task).thenCompose(payment -> {
            if (payment.status() != PaymentStatus.REFUND_REQUESTED) {
                return completedFuture(null);
            }
            return provider.refund(
                            key(task), payment.reference(), payment.facts().amount())
                    .thenCompose(done -> submit(task, new PaymentCommand.RecordRefund(orderId(task), time.instant())));
        });
    }

    private CompletionStage<PaymentState> payment(ClaimedTask task) {
        StreamId stream = task.task().stream();
        return reader.read(Set.of(stream)).thenApply(streams -> streams.state(stream));
    }

    private PaymentCommand answer(String orderId, Authorisation answer) {
        if (answer instanceof Authorisation.Declined declined) {
            return new PaymentCommand.RecordDecline(orderId, time.instant(), declined.reason());
        }
        return new PaymentCommand.RecordApproval(
                orderId, time.instant(), ((Authorisation.Approved) answer).reference());
    }

    /** The id derives from task and answer: a repeated answer applies once, a contradicting one is still heard. */
    private CompletionStage<Void> submit(ClaimedTask task, PaymentCommand command) {
        String name = key(task) + "/" + command.trigger();
        Command<PaymentCommand> answer = new Command<>(
                NameBasedId.of("payment-answer", name),
                Fingerprint.of(name.getBytes(StandardCharsets.UTF_8)),
                command,
                task.context().withCausationId(key(task).toString()));
        return bus.submit(answer).thenAccept(reply -> {
            if (reply instanceof Reply.Rejected<?> rejected) {
                throw new IllegalStateException(command.trigger() + " of order " + command.orderId() + " was rejected: "
                        + rejected.rejection().message());
            }
        });
    }

    private static UUID key(ClaimedTask task) {
        return task.task().id();
    }

    private static String orderId(ClaimedTask task) {
        return task.task().stream().key();
    }
}
