package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.proto.operations.v1.CancelRedriveRequest;
import dev.tandem.proto.operations.v1.CancelRedriveResponse;
import dev.tandem.proto.operations.v1.DeadLetterService;
import dev.tandem.proto.operations.v1.DiscardLetterRequest;
import dev.tandem.proto.operations.v1.DiscardLetterResponse;
import dev.tandem.proto.operations.v1.EditLetterRequest;
import dev.tandem.proto.operations.v1.EditLetterResponse;
import dev.tandem.proto.operations.v1.GetLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterResponse;
import dev.tandem.proto.operations.v1.GetRedriveRequest;
import dev.tandem.proto.operations.v1.GetRedriveResponse;
import dev.tandem.proto.operations.v1.GroupLettersRequest;
import dev.tandem.proto.operations.v1.GroupLettersResponse;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.operations.v1.ListLettersResponse;
import dev.tandem.proto.operations.v1.ListRedrivesRequest;
import dev.tandem.proto.operations.v1.ListRedrivesResponse;
import dev.tandem.proto.operations.v1.RedriveLetterRequest;
import dev.tandem.proto.operations.v1.RedriveLetterResponse;
import dev.tandem.proto.operations.v1.ResumeRedriveRequest;
import dev.tandem.proto.operations.v1.ResumeRedriveResponse;
import dev.tandem.proto.operations.v1.StartRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveResponse;
import dev.tandem.proto.operations.v1.WatchRedriveRequest;
import dev.tandem.proto.operations.v1.WatchRedriveResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The service's letters, for people and their tools. */
@GrpcService
public class DeadLetterEndpoint implements DeadLetterService {
    private static final int MOST_GROUPS = 100;

    private final LetterDesk desk;
    private final LetterCalls letters;
    private final RedriveCalls redrives;

    DeadLetterEndpoint(LetterDesk desk, LetterCalls letters, RedriveCalls redrives) {
        this.desk = desk;
        this.letters = letters;
        this.redrives = redrives;
    }

    @Override
    public Uni<ListLettersResponse> listLetters(ListLettersRequest request) {
        return letters.list(request);
    }

    @Override
    public Uni<GroupLettersResponse> groupLetters(GroupLettersRequest request) {
        return DeskReplies.uni(() -> desk.groups(QueryMessages.query(request.getQuery()), MOST_GROUPS))
                .map(groups -> GroupLettersResponse.newBuilder()
                        .addAllGroups(groups.stream().map(QueryMessages::group).toList())
                        .build());
    }

    @Override
    public Uni<GetLetterResponse> getLetter(GetLetterRequest request) {
        return letters.get(request.getLetterId());
    }

    @Override
    public Uni<RedriveLetterResponse> redriveLetter(RedriveLetterRequest request) {
        return letters.redrive(request).map(kept -> RedriveLetterResponse.newBuilder()
                .setLetter(LetterMessages.letter(kept))
                .build());
    }

    @Override
    public Uni<DiscardLetterResponse> discardLetter(DiscardLetterRequest request) {
        return letters.discard(request).map(kept -> DiscardLetterResponse.newBuilder()
                .setLetter(LetterMessages.letter(kept))
                .build());
    }

    @Override
    public Uni<EditLetterResponse> editLetter(EditLetterRequest request) {
        return letters.edit(request).map(kept -> EditLetterResponse.newBuilder()
                .setLetter(LetterMessages.letter(kept))
                .build());
    }

    @Override
    public Uni<StartRedriveResponse> startRedrive(StartRedriveRequest request) {
        return redrives.start(request);
    }

    @Override
    public Uni<GetRedriveResponse> getRedrive(GetRedriveRequest request) {
        return redrives.get(request.getRedriveId()).map(redrive -> GetRedriveResponse.newBuilder()
                .setRedrive(RedriveMessages.redrive(redrive))
                .build());
    }

    @Override
    public Uni<ListRedrivesResponse> listRedrives(ListRedrivesRequest request) {
        return redrives.list(request);
    }

    @Override
    public Multi<WatchRedriveResponse> watchRedrive(WatchRedriveRequest request) {
        return redrives.watch(request.getRedriveId()).map(redrive -> WatchRedriveResponse.newBuilder()
                .setRedrive(RedriveMessages.redrive(redrive))
                .build());
    }

    @Override
    public Uni<CancelRedriveResponse> cancelRedrive(CancelRedriveRequest request) {
        return redrives.cancel(request).map(redrive -> CancelRedriveResponse.newBuilder()
                .setRedrive(RedriveMessages.redrive(redrive))
                .build());
    }

    @Override
    public Uni<ResumeRedriveResponse> resumeRedrive(ResumeRedriveRequest request) {
        return redrives.resume(request).map(redrive -> ResumeRedriveResponse.newBuilder()
                .setRedrive(RedriveMessages.redrive(redrive))
                .build());
    }
}
