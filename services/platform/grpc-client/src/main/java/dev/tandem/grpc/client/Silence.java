package dev.tandem.grpc.client;

import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Listens to the calls to one replica, and knows since when none of them was answered, be it with an error. A replica that
 * is frozen or cut off takes calls as before; its silence is all that tells. Safe for use from any thread.
 */
final class Silence extends ClientStreamTracer.Factory {
    private static final long NONE = Long.MIN_VALUE;

    private final String replica;
    private final long limit;
    private final LongSupplier nanos;
    private final AtomicLong since = new AtomicLong(NONE);
    private final AtomicLong probed = new AtomicLong();
    private final ClientStreamTracer ear = new Ear();

    /**
     * @param replica for the log
     * @param limit what is longer is no answer, but silence
     * @param nanos a clock that begins anywhere and does not go back
     */
    Silence(String replica, Duration limit, LongSupplier nanos) {
        this.replica = replica;
        this.limit = limit.toNanos();
        this.nanos = nanos;
    }

    @Override
    public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
        long now = nanos.getAsLong();
        if (since.compareAndSet(NONE, now)) {
            probed.set(now);
        }
        return ear;
    }

    /** False while it lasts, but for a call in two limits' time: to hear whether the replica is back. */
    boolean isOver() {
        long begun = since.get();
        if (begun == NONE) {
            return true;
        }
        long now = nanos.getAsLong();
        return now - begun <= limit || isProbe(begun, now);
    }

    private boolean isProbe(long begun, long now) {
        long last = probed.get();
        boolean probe = now - last > 2 * limit && probed.compareAndSet(last, now);
        if (probe) {
            Log.warnf("%s has not answered for %d ms: others are called.", replica, millis(begun, now));
        }
        return probe;
    }

    private void heard() {
        long begun = since.get();
        if (begun != NONE && since.compareAndSet(begun, NONE)) {
            long now = nanos.getAsLong();
            if (now - begun > limit) {
                Log.infof("%s answers again, after %d ms.", replica, millis(begun, now));
            }
        }
    }

    private static long millis(long begun, long now) {
        return Duration.ofNanos(now - begun).toMillis();
    }

    private final class Ear extends ClientStreamTracer {
        @Override
        public void inboundHeaders(Metadata headers) {
            heard();
        }

        @Override
        public void inboundTrailers(Metadata trailers) {
            heard();
        }

        /** A connection that broke is not silent; a call that the caller gave up says nothing. */
        @Override
        public void streamClosed(Status status) {
            if (status.getCode() != Status.Code.CANCELLED && status.getCode() != Status.Code.DEADLINE_EXCEEDED) {
                heard();
            }
        }
    }
}
