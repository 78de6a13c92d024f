package dev.tandem.gateway.callee;

import dev.tandem.auth.Caller;
import dev.tandem.auth.CurrentCaller;
import io.grpc.Deadline;
import io.grpc.stub.AbstractStub;
import java.util.Optional;

/**
 * One attempt of a call.
 *
 * @param deadline by which it must end
 * @param caller on whose behalf it is made; empty when nobody is known
 */
public record Attempt(Deadline deadline, Optional<Caller> caller) {
    /** The stub to make it with. */
    public <S extends AbstractStub<S>> S with(S stub) {
        return CurrentCaller.onBehalf(caller, stub.withDeadline(deadline));
    }
}
