package dev.tandem.grpc.client;

import io.grpc.ConnectivityState;
import io.grpc.LoadBalancer;
import io.grpc.LoadBalancerRegistry;
import io.grpc.Status;
import io.grpc.util.ForwardingLoadBalancerHelper;
import io.grpc.util.GracefulSwitchLoadBalancer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Round robin that listens to its replicas, and begins anew with fresh connections when all of them are silent. Its methods
 * run in the channel's synchronization context; pickers ask from any thread.
 */
final class AnsweringBalancer extends LoadBalancer {
    private static final Duration LIMIT = Duration.ofMillis(750);
    private static final long BETWEEN_BEGINNINGS = Duration.ofSeconds(2).toNanos();
    private static final long PATIENCE_MILLIS = 500;

    private final Helper helper;
    private final LongSupplier nanos;
    private final GracefulSwitchLoadBalancer current;
    private final AtomicLong begun;
    private volatile boolean beginning;
    private ResolvedAddresses latest;
    private Object config;

    AnsweringBalancer(Helper helper, LongSupplier nanos) {
        this.helper = helper;
        this.nanos = nanos;
        this.current = new GracefulSwitchLoadBalancer(new Listening());
        this.begun = new AtomicLong(nanos.getAsLong());
        this.config = anew();
    }

    @Override
    public Status acceptResolvedAddresses(ResolvedAddresses addresses) {
        latest = addresses;
        return current.acceptResolvedAddresses(
                addresses.toBuilder().setLoadBalancingPolicyConfig(config).build());
    }

    @Override
    public void handleNameResolutionError(Status error) {
        current.handleNameResolutionError(error);
    }

    @Override
    public void requestConnection() {
        current.requestConnection();
    }

    @Override
    public void shutdown() {
        latest = null;
        current.shutdown();
    }

    /** A balancer that is not equal to any before it, so that the switch takes it for a new one. */
    private static Object anew() {
        LoadBalancer.Factory roundRobin =
                LoadBalancerRegistry.getDefaultRegistry().getProvider("round_robin");
        return GracefulSwitchLoadBalancer.createLoadBalancingPolicyConfig(
                new LoadBalancer.Factory() {
                    @Override
                    public LoadBalancer newLoadBalancer(Helper helper) {
                        return roundRobin.newLoadBalancer(helper);
                    }
                },
                null);
    }

    /** All are silent: whether fresh connections are being made. Not too often, for the others may only be slow. */
    private boolean beginsAnew() {
        long last = begun.get();
        long now = nanos.getAsLong();
        if (now - last > BETWEEN_BEGINNINGS && begun.compareAndSet(last, now)) {
            beginning = true;
            helper.getSynchronizationContext().execute(this::beginAnew);
        }
        return beginning;
    }

    /** The old connections end with the calls that are on them. A new one may lead to a silent replica again. */
    private void beginAnew() {
        if (latest != null && beginning) {
            config = anew();
            acceptResolvedAddresses(latest);
            helper.getSynchronizationContext()
                    .schedule(
                            this::beginAnew,
                            PATIENCE_MILLIS,
                            TimeUnit.MILLISECONDS,
                            helper.getScheduledExecutorService());
        }
    }

    /** Gives each replica an ear, and has it asked before a call. */
    private final class Listening extends ForwardingLoadBalancerHelper {
        @Override
        protected Helper delegate() {
            return helper;
        }

        @Override
        public Subchannel createSubchannel(CreateSubchannelArgs args) {
            Silence silence =
                    new Silence("Replica " + args.getAddresses().get(0).getAddresses(), LIMIT, nanos);
            return super.createSubchannel(args.toBuilder()
                    .setAttributes(args.getAttributes().toBuilder()
                            .set(AnsweringPicker.SILENCE, silence)
                            .build())
                    .build());
        }

        @Override
        public void updateBalancingState(ConnectivityState state, SubchannelPicker picker) {
            beginning &= state == ConnectivityState.CONNECTING;
            super.updateBalancingState(
                    state,
                    state == ConnectivityState.READY
                            ? new AnsweringPicker(picker, AnsweringBalancer.this::beginsAnew)
                            : picker);
        }
    }
}
