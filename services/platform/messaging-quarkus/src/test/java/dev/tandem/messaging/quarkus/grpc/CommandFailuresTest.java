package dev.tandem.messaging.quarkus.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.store.StoreException;
import io.grpc.Status;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CommandFailuresTest {
    @Test
    void fullQueueIsResourceExhausted() {
        assertThat(code(new CommandException.Overloaded("full"))).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    }

    @Test
    void databaseThatIsAwayIsUnavailableForCommandsAndQueries() {
        assertThat(code(new CommandException.Unavailable("away", null))).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(code(new CompletionException(new StoreException.Unavailable("away", null))))
                .isEqualTo(Status.Code.UNAVAILABLE);
    }

    @Test
    void failureInsideIsInternalAndTellsNothingOfIt() {
        Throwable told = CommandFailures.toStatus(new CommandException.Failed("secret", null));

        assertThat(Status.fromThrowable(told).getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(told.getMessage()).doesNotContain("secret");
    }

    @Test
    void othersPassUnchanged() {
        IllegalStateException other = new IllegalStateException("other");

        assertThat(CommandFailures.toStatus(other)).isSameAs(other);
    }

    private static Status.Code code(Throwable failure) {
        return Status.fromThrowable(CommandFailures.toStatus(failure)).getCode();
    }
}
