package dev.tandem.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    static Stream<Throwable> brokenConnections() {
        return Stream.of(
                new IOException("reset by peer"),
                new CompletionException(new ConnectException("refused")),
                new HttpClosedException("Stream was closed"),
                Status.UNKNOWN
                        .withCause(new HttpClosedException("Stream was closed"))
                        .asRuntimeException(),
                Status.UNKNOWN.withCause(new ConnectException("refused")).asRuntimeException());
    }

    @ParameterizedTest
    @MethodSource("brokenConnections")
    void aBrokenConnectionIsUnavailable(Throwable failure) {
        assertThat(codeOf(failure)).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void whatTheServiceSaidStays() {
        assertThat(codeOf(Status.UNKNOWN.withDescription("from the service").asRuntimeException()))
                .isEqualTo(Status.Code.UNKNOWN);
        assertThat(codeOf(new CompletionException(new StatusException(Status.NOT_FOUND))))
                .isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void aFaultOfOursIsUnknown() {
        assertThat(codeOf(new IllegalStateException("bug"))).isEqualTo(Status.Code.UNKNOWN);
    }

    private static Status.Code codeOf(Throwable failure) {
        return Failures.status(failure).getStatus().getCode();
    }
}
