package dev.tandem.grpc.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Some callers who make one call after another until they are closed. */
final class SteadyCallers implements AutoCloseable {
    static final int CALLERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Channel channel;
    private final Duration patience;
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<StatusRuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean over;

    SteadyCallers(Channel channel) {
        this(channel, PATIENCE);
    }

    /** @param patience after which a caller gives a call up */
    SteadyCallers(Channel channel, Duration patience) {
        this.channel = channel;
        this.patience = patience;
        this.threads = IntStream.range(0, CALLERS)
                .mapToObj(number -> new Thread(this::callOnAndOn, "caller-" + number))
                .toList();
        threads.forEach(Thread::start);
    }

    static byte[] call(Channel channel) {
        return call(channel, PATIENCE);
    }

    private static byte[] call(Channel channel, Duration patience) {
        return ClientCalls.blockingUnaryCall(
                channel,
                Replica.ASK,
                CallOptions.DEFAULT.withDeadlineAfter(patience.toNanos(), TimeUnit.NANOSECONDS),
                new byte[] {1});
    }

    int answered() {
        return answered.get();
    }

    Queue<StatusRuntimeException> failures() {
        return failures;
    }

    @Override
    public void close() {
        over = true;
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                throw new IllegalStateException(interruption);
            }
        });
    }

    private void callOnAndOn() {
        while (!over) {
            try {
                call(channel, patience);
                answered.incrementAndGet();
            } catch (StatusRuntimeException failure) {
                failures.add(failure);
            }
        }
    }
}
