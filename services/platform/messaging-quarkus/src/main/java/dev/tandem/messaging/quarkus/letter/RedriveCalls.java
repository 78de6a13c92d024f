package dev.tandem.messaging.quarkus.letter;

import com.google.protobuf.Message;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterTransition;
import dev.tandem.messaging.lane.LetterTrigger;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedrivePlan;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.messaging.letter.RefusedException;
import dev.tandem.messaging.quarkus.runtime.RetentionKeeper;
import dev.tandem.proto.operations.v1.CancelRedriveRequest;
import dev.tandem.proto.operations.v1.ListRedrivesRequest;
import dev.tandem.proto.operations.v1.ListRedrivesResponse;
import dev.tandem.proto.operations.v1.ResumeRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Calls about redrives. */
@Singleton
final class RedriveCalls {
    private static final Logger LOG = Logger.getLogger(RedriveCalls.class);
    private static final int DEFAULT_PAGE = 20;
    private static final int DEFAULT_RATE = 100;
    private static final int MOST_GROUPS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Set<LetterStatus> REDRIVABLE = LetterTransition.sources(LetterTrigger.REDRIVE_ASKED);

    private final LetterDesk desk;
    private final RedriveStore redrives;
    private final LetterWorkers workers;
    private final RetentionKeeper keeper;
    private final InstantSource time;

    RedriveCalls(
            LetterDesk desk, RedriveStore redrives, LetterWorkers workers, RetentionKeeper keeper, InstantSource time) {
        this.desk = desk;
        this.redrives = redrives;
        this.workers = workers;
        this.keeper = keeper;
        this.time = time;
    }

    Uni<StartRedriveResponse> start(StartRedriveRequest request) {
        RedrivePlan plan = plan(request, time.instant().minus(keeper.retention().deadLetters()));
        Uni<StartRedriveResponse.Builder> preview = preview(plan.query());
        return request.getDryRun()
                ? preview.map(StartRedriveResponse.Builder::build)
                : preview.chain(response -> begin(request, plan)
                        .map(redrive -> response.setRedrive(RedriveMessages.redrive(redrive))
                                .build()));
    }

    Uni<Redrive> get(String redriveId) {
        UUID id = UUID.fromString(redriveId);
        return DeskReplies.uni(() ->
                redrives.find(id).thenApply(found -> found.orElseThrow(() -> RefusedException.unknownRedrive(id))));
    }

    Uni<ListRedrivesResponse> list(ListRedrivesRequest request) {
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        long before = PageToken.parse(request.getPageToken(), Long.MAX_VALUE);
        return DeskReplies.uni(() -> redrives.list(before, size + 1)).map(found -> page(found, size));
    }

    Multi<Redrive> watch(String redriveId) {
        Context call = Vertx.currentContext();
        return Multi.createBy()
                .repeating()
                .uni(() -> get(redriveId).emitOn(task -> DeskReplies.on(call, task)))
                .withDelay(BETWEEN_LOOKS)
                .whilst(redrive -> !redrive.quiet())
                .skip()
                .repetitions();
    }

    Uni<Redrive> cancel(CancelRedriveRequest request) {
        UUID id = UUID.fromString(request.getRedriveId());
        return DeskReplies.uni(() -> redrives.cancel(id, by(request.getActor(), request.getReason())))
                .invoke(redrive -> LOG.infof("%s cancelled redrive %s", request.getActor(), id));
    }

    Uni<Redrive> resume(ResumeRedriveRequest request) {
        UUID id = UUID.fromString(request.getRedriveId());
        return DeskReplies.uni(() -> redrives.resume(id, by(request.getActor(), request.getReason())))
                .invoke(redrive -> LOG.infof("%s resumed redrive %s", request.getActor(), id))
                .invoke(workers::wakeRedrives);
    }

    private Uni<Redrive> begin(StartRedriveRequest request, RedrivePlan plan) {
        NewRedrive asked = new NewRedrive(
                NameBasedId.of("redrive", request.getIdempotencyKey()),
                fingerprint(request),
                plan,
                by(request.getActor(), request.getReason()));
        return DeskReplies.uni(() -> redrives.start(asked))
                .invoke(redrive -> LOG.infof(
                        "%s started redrive %s of %d letters",
                        request.getActor(), redrive.id(), redrive.progress().matched()))
                .invoke(workers::wakeRedrives);
    }

    private Uni<StartRedriveResponse.Builder> preview(LetterQuery query) {
        return DeskReplies.uni(() -> desk.list(query, 0, 0)).chain(page -> DeskReplies.uni(
                        () -> desk.groups(query, MOST_GROUPS))
                .map(groups -> StartRedriveResponse.newBuilder()
                        .setLetterCount(page.matching())
                        .addAllGroups(groups.stream().map(QueryMessages::group).toList())));
    }

    private Instruction by(String actor, String reason) {
        return new Instruction(actor, reason, time.instant());
    }

    /** Older letters could have their effect twice; only the desk can tell, one by one. */
    private static RedrivePlan plan(StartRedriveRequest request, Instant earliest) {
        LetterQuery query = QueryMessages.query(request.getQuery(), EnumSet.of(LetterStatus.DEAD));
        if (!REDRIVABLE.containsAll(query.statuses())) {
            throw FieldFault.of("query.statuses", "only dead and parked letters can be redriven");
        }
        int rate = request.getRatePerSecond() == 0 ? DEFAULT_RATE : request.getRatePerSecond();
        return new RedrivePlan(query.since(earliest), request.getCanaryStepsList(), rate);
    }

    /** The contract has no maps here, so the bytes of equal requests are equal. */
    private static Fingerprint fingerprint(Message request) {
        return Fingerprint.of(request.toByteArray());
    }

    private static ListRedrivesResponse page(List<Redrive> found, int size) {
        List<Redrive> shown = found.subList(0, Math.min(size, found.size()));
        ListRedrivesResponse.Builder response = ListRedrivesResponse.newBuilder()
                .addAllRedrives(shown.stream().map(RedriveMessages::redrive).toList());
        if (found.size() > size) {
            response.setNextPageToken(PageToken.after(shown.get(size - 1).number()));
        }
        return response.build();
    }
}
