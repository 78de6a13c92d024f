package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.MalformedEventException;
import io.grpc.Status;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceFaultsTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new MalformedEventException("no event", null), FaultClass.UNREADABLE),
                Arguments.of(new IllegalStateException("bug"), FaultClass.RECORD),
                Arguments.of(new CommandException.Failed("bug", null), FaultClass.RECORD),
                Arguments.of(database("23505"), FaultClass.RECORD),
                Arguments.of(database("57P01"), FaultClass.DEPENDENCY),
                Arguments.of(new IllegalStateException("wrapped", database("08006")), FaultClass.DEPENDENCY),
                Arguments.of(new CompletionException(new ConnectException("refused")), FaultClass.DEPENDENCY),
                Arguments.of(Status.UNAVAILABLE.asRuntimeException(), FaultClass.DEPENDENCY),
                Arguments.of(Status.INVALID_ARGUMENT.asRuntimeException(), FaultClass.RECORD));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhoseFaultAFailureIs(Throwable failure, FaultClass expected) {
        assertThat(ServiceFaults.classify(failure)).isEqualTo(expected);
    }

    private static PgException database(String state) {
        return new PgException("refused", "ERROR", state, "");
    }
}
