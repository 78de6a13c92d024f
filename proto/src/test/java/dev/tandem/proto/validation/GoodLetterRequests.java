package dev.tandem.proto.validation;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import dev.tandem.proto.operations.v1.CancelRedriveRequest;
import dev.tandem.proto.operations.v1.DiscardLetterRequest;
import dev.tandem.proto.operations.v1.EditLetterRequest;
import dev.tandem.proto.operations.v1.GetLetterRequest;
import dev.tandem.proto.operations.v1.GetRedriveRequest;
import dev.tandem.proto.operations.v1.GroupLettersRequest;
import dev.tandem.proto.operations.v1.LetterQuery;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import dev.tandem.proto.operations.v1.ListRedrivesRequest;
import dev.tandem.proto.operations.v1.RedriveLetterRequest;
import dev.tandem.proto.operations.v1.ResumeRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveRequest;
import dev.tandem.proto.operations.v1.WatchRedriveRequest;
import java.util.List;
import java.util.stream.Stream;

/** One request of every type of the dead-letter contract. Tests of bad ones change a single thing. */
final class GoodLetterRequests {

    private static final String ID = GoodRequests.ORDER_ID;
    private static final String ACTOR = "Ada Lovelace";

    private GoodLetterRequests() {}

    static Stream<Message> all() {
        return Stream.of(
                ListLettersRequest.newBuilder().setQuery(query()).build(),
                GroupLettersRequest.getDefaultInstance(),
                GetLetterRequest.newBuilder().setLetterId(ID).build(),
                redriveLetter().build(),
                discardLetter().build(),
                editLetter().build(),
                startRedrive().build(),
                GetRedriveRequest.newBuilder().setRedriveId(ID).build(),
                ListRedrivesRequest.getDefaultInstance(),
                WatchRedriveRequest.newBuilder().setRedriveId(ID).build(),
                CancelRedriveRequest.newBuilder()
                        .setRedriveId(ID)
                        .setActor(ACTOR)
                        .build(),
                ResumeRedriveRequest.newBuilder()
                        .setRedriveId(ID)
                        .setActor(ACTOR)
                        .build());
    }

    static LetterQuery.Builder query() {
        return LetterQuery.newBuilder()
                .addStatuses(LetterStatus.LETTER_STATUS_DEAD)
                .setConsumer("shipping-fulfilment")
                .setTopic("ordering.order.events.v1")
                .setEarliestParkTime(Timestamp.newBuilder().setSeconds(1))
                .setBeforeParkTime(Timestamp.newBuilder().setSeconds(2));
    }

    static RedriveLetterRequest.Builder redriveLetter() {
        return RedriveLetterRequest.newBuilder().setLetterId(ID).setActor(ACTOR);
    }

    static DiscardLetterRequest.Builder discardLetter() {
        return DiscardLetterRequest.newBuilder().setLetterId(ID).setActor(ACTOR).setReason("a test record");
    }

    static EditLetterRequest.Builder editLetter() {
        return EditLetterRequest.newBuilder().setLetterId(ID).setActor(ACTOR).setValueJson("{}");
    }

    static StartRedriveRequest.Builder startRedrive() {
        return StartRedriveRequest.newBuilder()
                .setIdempotencyKey("monday-1")
                .setActor(ACTOR)
                .setQuery(query())
                .addAllCanarySteps(List.of(1, 5, 50))
                .setRatePerSecond(100);
    }
}
