package dev.tandem.dev.client;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import dev.tandem.proto.operations.v1.CancelRedriveRequest;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc.DeadLetterServiceBlockingStub;
import dev.tandem.proto.operations.v1.DiscardLetterRequest;
import dev.tandem.proto.operations.v1.EditLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.GetRedriveRequest;
import dev.tandem.proto.operations.v1.GroupLettersRequest;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterGroup;
import dev.tandem.proto.operations.v1.LetterQuery;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.operations.v1.ListLettersResponse;
import dev.tandem.proto.operations.v1.Redrive;
import dev.tandem.proto.operations.v1.RedriveLetterRequest;
import dev.tandem.proto.operations.v1.ResumeRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveResponse;
import dev.tandem.proto.operations.v1.WatchRedriveRequest;
import dev.tandem.proto.operations.v1.WatchRedriveResponse;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One service's dead letters. What it refuses, and that it does not answer, is told in one sentence. */
public final class LetterClient implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final String service;
    private final ManagedChannel channel;

    private LetterClient(String service, ManagedChannel channel) {
        this.service = service;
        this.channel = channel;
    }

    /** Connects on first use to a service on this machine. */
    public static LetterClient connect(String service, int grpcPort, String token) {
        return new LetterClient(
                service,
                ManagedChannelBuilder.forAddress("127.0.0.1", grpcPort)
                        .usePlaintext()
                        .intercept(BearerToken.shown(token))
                        .build());
    }

    public String service() {
        return service;
    }

    public ListLettersResponse list(LetterQuery query, int limit) {
        return told(() -> stub().listLetters(ListLettersRequest.newBuilder()
                .setQuery(query)
                .setPageSize(limit)
                .build()));
    }

    public List<LetterGroup> groups(LetterQuery query) {
        return told(() -> stub().groupLetters(
                        GroupLettersRequest.newBuilder().setQuery(query).build())
                .getGroupsList());
    }

    public Optional<GetLetterResponse> find(String letter) {
        return unlessUnknown(() -> stub().getLetter(
                        GetLetterRequest.newBuilder().setLetterId(letter).build()));
    }

    public Letter redrive(String letter, String actor, String reason) {
        return told(() -> stub().redriveLetter(RedriveLetterRequest.newBuilder()
                        .setLetterId(letter)
                        .setActor(actor)
                        .setReason(reason)
                        .build())
                .getLetter());
    }

    /** Waits until a redriven letter's attempt is over, at most so long; the letter as it stands then. */
    public Letter awaitAttempt(String letter, Duration atMost) {
        Patience patience = new Patience(atMost, BETWEEN_LOOKS);
        patience.holds(() -> now(letter).getStatus() != LetterStatus.LETTER_STATUS_CLAIMED);
        return now(letter);
    }

    public Letter discard(String letter, String actor, String reason) {
        return told(() -> stub().discardLetter(DiscardLetterRequest.newBuilder()
                        .setLetterId(letter)
                        .setActor(actor)
                        .setReason(reason)
                        .build())
                .getLetter());
    }

    public Letter edit(String letter, String json, String actor, String reason) {
        return told(() -> stub().editLetter(EditLetterRequest.newBuilder()
                        .setLetterId(letter)
                        .setActor(actor)
                        .setReason(reason)
                        .setValueJson(json)
                        .build())
                .getLetter());
    }

    /** How many letters a redrive would be about. */
    public long matching(StartRedriveRequest request) {
        return start(request.toBuilder().setDryRun(true).build()).getLetterCount();
    }

    public StartRedriveResponse start(StartRedriveRequest request) {
        return told(() -> stub().startRedrive(request));
    }

    public Optional<Redrive> findRedrive(String redrive) {
        return unlessUnknown(() -> stub().getRedrive(
                        GetRedriveRequest.newBuilder().setRedriveId(redrive).build())
                .getRedrive());
    }

    public Redrive cancel(String redrive, String actor, String reason) {
        return told(() -> stub().cancelRedrive(CancelRedriveRequest.newBuilder()
                        .setRedriveId(redrive)
                        .setActor(actor)
                        .setReason(reason)
                        .build())
                .getRedrive());
    }

    public Redrive resume(String redrive, String actor, String reason) {
        return told(() -> stub().resumeRedrive(ResumeRedriveRequest.newBuilder()
                        .setRedriveId(redrive)
                        .setActor(actor)
                        .setReason(reason)
                        .build())
                .getRedrive());
    }

    /** Follows a redrive until it rests; the redrive as it stands then. */
    public Redrive watch(Redrive redrive, Consumer<Redrive> onStep) {
        WatchRedriveRequest request = WatchRedriveRequest.newBuilder()
                .setRedriveId(redrive.getRedriveId())
                .build();
        return told(() -> {
            Redrive[] last = {redrive};
            DeadLetterServiceGrpc.newBlockingStub(channel)
                    .watchRedrive(request)
                    .forEachRemaining((WatchRedriveResponse step) -> {
                        last[0] = step.getRedrive();
                        onStep.accept(last[0]);
                    });
            return last[0];
        });
    }

    /** In lower case, without the prefix. */
    public static String status(Redrive redrive) {
        return redrive.getStatus().name().substring("REDRIVE_STATUS_".length()).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private Letter now(String letter) {
        return find(letter).orElseThrow().getLetter();
    }

    private DeadLetterServiceBlockingStub stub() {
        return DeadLetterServiceGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private <T> Optional<T> unlessUnknown(Supplier<T> call) {
        return told(() -> {
            try {
                return Optional.of(call.get());
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException e) {
            Status status = e.getStatus();
            String reason = status.getDescription() == null ? status.getCode().name() : status.getDescription();
            throw new DevRuntimeException(
                    status.getCode() == Status.Code.UNAVAILABLE
                            ? service + " does not answer; see ./tandem status (" + reason + ")"
                            : service + ": " + reason,
                    e);
        }
    }

    /** Something done with a redrive. */
    @FunctionalInterface
    public interface RedriveChange extends Function<LetterClient, Redrive> {}
}
