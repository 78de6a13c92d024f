package dev.tandem.grpc.client;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.Status;
import io.grpc.StatusOr;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks for replicas again and again, so that new ones are called and those that are gone are not. grpc-java's own
 * resolver looks only when a connection ends.
 */
final class ReplicaResolver extends NameResolver {
    private final URI target;
    private final ReplicaDirectory directory;
    private final Duration period;
    private final ScheduledExecutorService timers;
    private final Executor blocking;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Set<InetSocketAddress> known = Set.of();
    private Listener2 listener;
    private Future<?> timer;

    ReplicaResolver(URI target, ReplicaDirectory directory, Duration period, Args args) {
        this.target = target;
        this.directory = directory;
        this.period = period;
        this.timers = args.getScheduledExecutorService();
        this.blocking = args.getOffloadExecutor();
    }

    /** What the certificate of every replica has to say. */
    @Override
    public String getServiceAuthority() {
        return target.getAuthority();
    }

    @Override
    public void start(Listener2 listener) {
        this.listener = listener;
        timer = timers.scheduleWithFixedDelay(this::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing to do: the next look is near, and a channel in trouble asks for it many times a second. */
    @Override
    public void refresh() {}

    /** A channel that nobody has used never began to look. */
    @Override
    public void shutdown() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void look() {
        if (looking.compareAndSet(false, true)) {
            blocking.execute(() -> {
                try {
                    tell(directory.lookUp(target.getHost(), target.getPort()));
                } catch (UnknownHostException failure) {
                    known = Set.of();
                    tellFailure(failure);
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    private void tell(List<InetSocketAddress> found) {
        Set<InetSocketAddress> replicas = Set.copyOf(found);
        if (!replicas.equals(known)) {
            known = replicas;
            tell(StatusOr.fromValue(
                    replicas.stream().map(EquivalentAddressGroup::new).toList()));
        }
    }

    private void tellFailure(UnknownHostException failure) {
        tell(StatusOr.fromStatus(Status.UNAVAILABLE
                .withDescription("No replica of " + target.getHost() + " is known.")
                .withCause(failure)));
    }

    private void tell(StatusOr<List<EquivalentAddressGroup>> outcome) {
        listener.onResult(
                ResolutionResult.newBuilder().setAddressesOrError(outcome).build());
    }
}
