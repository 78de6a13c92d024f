package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandException;
import io.grpc.Status;
import io.grpc.StatusException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ErrorInterceptorTest {
    private final ErrorInterceptor errors = new ErrorInterceptor();

    @Test
    void passesAStatusOn() {
        Throwable told = errors.transform(
                Status.NOT_FOUND.withDescription("no such order").asRuntimeException());

        assertThat(((StatusException) told).getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(((StatusException) told).getStatus().getDescription()).isEqualTo("no such order");
    }

    @Test
    void givesACommandsOutageItsStatus() {
        Throwable told = errors.transform(new CompletionException(new CommandException.Unavailable("away", null)));

        assertThat(((StatusException) told).getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void tellsNothingOfAnUnexpectedFailure() {
        Throwable told = errors.transform(new IllegalStateException("password=hunter2"));

        Status status = ((StatusException) told).getStatus();
        assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(status.getDescription()).doesNotContain("hunter2");
        assertThat(status.getCause()).isNull();
    }
}
