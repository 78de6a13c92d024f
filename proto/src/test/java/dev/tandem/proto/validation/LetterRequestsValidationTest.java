package dev.tandem.proto.validation;

import static dev.tandem.proto.validation.GoodLetterRequests.discardLetter;
import static dev.tandem.proto.validation.GoodLetterRequests.editLetter;
import static dev.tandem.proto.validation.GoodLetterRequests.query;
import static dev.tandem.proto.validation.GoodLetterRequests.redriveLetter;
import static dev.tandem.proto.validation.GoodLetterRequests.startRedrive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import dev.tandem.proto.operations.v1.LetterQuery;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.ListLettersRequest;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterRequestsValidationTest {

    static Stream<Arguments> badChanges() {
        return Stream.of(
                arguments(redriveLetter().setLetterId("letter-1"), "letter_id"),
                arguments(redriveLetter().clearActor(), "actor"),
                arguments(redriveLetter().setActor("a\nb"), "actor"),
                arguments(redriveLetter().setReason("x".repeat(501)), "reason"),
                arguments(discardLetter().setReason(" "), "reason"),
                arguments(editLetter().clearReplacement(), "replacement"),
                arguments(editLetter().setValueJson("{"), "value_json"));
    }

    static Stream<Arguments> badRedrives() {
        return Stream.of(
                arguments(startRedrive().clearIdempotencyKey(), "idempotency_key"),
                arguments(startRedrive().clearQuery(), "query"),
                arguments(startRedrive().addCanarySteps(0), "canary_steps[3]"),
                arguments(startRedrive().addAllCanarySteps(Collections.nCopies(8, 1)), "canary_steps"),
                arguments(startRedrive().setRatePerSecond(10_001), "rate_per_second"));
    }

    static Stream<Arguments> badQueries() {
        return Stream.of(
                arguments(list(query().addStatuses(LetterStatus.LETTER_STATUS_DEAD)), "query.statuses"),
                arguments(list(query().addStatusesValue(0)), "query.statuses[1]"),
                arguments(list(query().addStatusesValue(99)), "query.statuses[1]"),
                arguments(list(query().setKey("k".repeat(301))), "query.key"),
                arguments(
                        list(query().setBeforeParkTime(Timestamp.newBuilder().setSeconds(253_402_300_800L))),
                        "query.before_park_time"));
    }

    @ParameterizedTest
    @MethodSource({"badChanges", "badRedrives", "badQueries"})
    void namesTheOneThingThatIsWrong(Message.Builder request, String place) {
        assertThat(Violations.of(request.build())).containsExactly(place);
    }

    private static ListLettersRequest.Builder list(LetterQuery.Builder query) {
        return ListLettersRequest.newBuilder().setQuery(query);
    }
}
