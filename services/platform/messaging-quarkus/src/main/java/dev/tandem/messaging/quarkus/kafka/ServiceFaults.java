package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.FaultClassifier;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.util.Set;

/** Knows the failures of the clients that handlers use, however deep they are wrapped. */
public final class ServiceFaults {
    /** SQL states: connection lost, transaction rolled back, out of resources, not in that state, stopped, I/O error. */
    private static final Set<String> DATABASE_AWAY = Set.of("08", "40", "53", "55", "57", "58");

    private static final Set<Status.Code> CALLEE_AWAY =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.RESOURCE_EXHAUSTED);

    private ServiceFaults() {}

    /** A {@link dev.tandem.messaging.consume.FaultClassifier} for handlers that use these clients. */
    public static FaultClass classify(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FaultClass known = FaultClassifier.CORE.classify(cause);
            if (known != FaultClass.RECORD) {
                return known;
            }
            if (isAway(cause)) {
                return FaultClass.DEPENDENCY;
            }
        }
        return FaultClass.RECORD;
    }

    private static boolean isAway(Throwable cause) {
        if (cause instanceof PgException refused) {
            String state = refused.getSqlState();
            return state != null && DATABASE_AWAY.contains(state.substring(0, 2));
        }
        if (cause instanceof StatusRuntimeException answer) {
            return CALLEE_AWAY.contains(answer.getStatus().getCode());
        }
        return cause instanceof VertxException;
    }
}
