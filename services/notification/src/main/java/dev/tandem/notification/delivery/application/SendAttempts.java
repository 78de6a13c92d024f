package dev.tandem.notification.delivery.application;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskHandler;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;
import dev.tandem.notification.delivery.model.NotificationCommand;
import dev.tandem.notification.delivery.model.NotificationState;
import dev.tandem.notification.delivery.model.NotificationStatus;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Makes a due attempt and records what it came to. A failed attempt is a result, not a failed task. Never blocks. */
public final class SendAttempts implements TaskHandler {
    private static final System.Logger LOG = System.getLogger(SendAttempts.class.getName());
    private static final int MAX_ERROR_CHARACTERS = 512;

    private final StateReader<NotificationState, ?> reader;
    private final CommandBus<Instructions, Integer> bus;
    private final Map<Channel, Sender> senders;
    private final SendPolicy policy;
    private final InstantSource time;

    public SendAttempts(
            StateReader<NotificationState, ?> reader,
            CommandBus<Instructions, Integer> bus,
            Map<Channel, Sender> senders,
            SendPolicy policy,
            InstantSource time) {
        this.reader = reader;
        this.bus = bus;
        this.senders = Map.copyOf(senders);
        this.policy = policy;
        this.time = time;
    }

    @Override
    public CompletionStage<Void> handle(ClaimedTask claimed) {
        StreamId stream = claimed.task().stream();
        return reader.read(Set.of(stream))
                .thenApply(streams -> streams.state(stream))
                .thenCompose(state -> isDue(claimed, state) ? attempt(claimed, state) : completedFuture(null));
    }

    private static boolean isDue(ClaimedTask claimed, NotificationState state) {
        return state.status() == NotificationStatus.PENDING && SendTask.isAttempt(claimed.task(), state.attempts() + 1);
    }

    private CompletionStage<Void> attempt(ClaimedTask claimed, NotificationState state) {
        return completedFuture(state.letter())
                .thenCompose(this::send)
                .handle((sent, failure) ->
                        failure == null ? new NotificationCommand.RecordSent(time.instant()) : failed(state, failure))
                .thenCompose(result -> submit(claimed, result));
    }

    private CompletionStage<Void> send(Letter letter) {
        Sender sender = senders.get(letter.channel());
        return sender == null
                ? CompletableFuture.failedFuture(new IllegalStateException("No way to send by " + letter.channel()))
                : sender.send(letter);
    }

    private NotificationCommand failed(NotificationState state, Throwable failure) {
        int attempt = state.attempts() + 1;
        Throwable cause = causeOf(failure);
        boolean last = cause instanceof LetterRefusedException || policy.isLast(attempt);
        String error = describe(cause);
        Letter letter = state.letter();
        LOG.log(
                last ? Level.WARNING : Level.INFO,
                "Attempt {0} to tell of order {1} by {2} failed{3}: {4}",
                attempt,
                letter.orderId(),
                letter.channel(),
                last ? ", given up" : "",
                error);
        return new NotificationCommand.RecordFailure(time.instant(), attempt, last, error);
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static String describe(Throwable cause) {
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return text.length() <= MAX_ERROR_CHARACTERS ? text : text.substring(0, MAX_ERROR_CHARACTERS);
    }

    private CompletionStage<Void> submit(ClaimedTask claimed, NotificationCommand result) {
        String name = claimed.task().id() + "/" + result.getClass().getSimpleName();
        Command<Instructions> command = new Command<>(
                NameBasedId.of("notification-result", name),
                Fingerprint.of(name.getBytes(StandardCharsets.UTF_8)),
                Instructions.of(claimed.task().stream(), result),
                claimed.context().withCausationId(claimed.task().id().toString()));
        return bus.submit(command).thenAccept(reply -> {});
    }
}
