package dev.tandem.grpc.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Some callers who make one call after another until they are closed. */
final class SteadyCallers implements AutoCloseable {
    private static final int CALLERS = 4;
    private static final long DEADLINE_SECONDS = 5;

    private final Channel channel;
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<StatusRuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean over;

    SteadyCallers(Channel channel) {
        this.channel = channel;
        this.threads = IntStream.range(0, CALLERS)
                .mapToObj(number -> new Thread(this::callOnAndOn, "caller-" + number))
                .toList();
        threads.forEach(Thread::start);
    }

    static byte[] call(Channel channel) {
        return ClientCalls.blockingUnaryCall(
                channel,
                Replica.ASK,
                CallOptions.DEFAULT.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS),
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
                call(channel);
                answered.incrementAndGet();
            } catch (StatusRuntimeException failure) {
                failures.add(failure);
            }
        }
    }
}
