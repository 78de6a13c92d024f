package dev.tandem.grpc.client;

import io.grpc.Attributes;
import io.grpc.ConnectivityState;
import io.grpc.LoadBalancer;
import io.grpc.LoadBalancerProvider;
import io.grpc.LoadBalancerRegistry;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.util.ForwardingLoadBalancerHelper;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Calls replicas in turn, and passes over those that have left all unary calls without an answer for a second. When all
 * are silent they are called as if none was.
 */
final class AnsweringReplicas extends LoadBalancerProvider {
    static final String POLICY = "tandem_answering_round_robin";

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int ORDINARY = 5;
    /** For one call at most; a prime, so that the turn goes round also when all are silent. */
    private static final int LOOKS = 7;

    private static final Attributes.Key<Silence> SILENCE = Attributes.Key.create("silence");

    private final LongSupplier nanos;

    /** @param nanos a clock that begins anywhere and does not go back */
    AnsweringReplicas(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public int getPriority() {
        return ORDINARY;
    }

    @Override
    public String getPolicyName() {
        return POLICY;
    }

    @Override
    public LoadBalancer newLoadBalancer(LoadBalancer.Helper helper) {
        return LoadBalancerRegistry.getDefaultRegistry()
                .getProvider("round_robin")
                .newLoadBalancer(new Listening(helper, nanos));
    }

    /** Gives each replica an ear, and asks it before a call. */
    private static final class Listening extends ForwardingLoadBalancerHelper {
        private final LoadBalancer.Helper helper;
        private final LongSupplier nanos;

        private Listening(LoadBalancer.Helper helper, LongSupplier nanos) {
            this.helper = helper;
            this.nanos = nanos;
        }

        @Override
        protected LoadBalancer.Helper delegate() {
            return helper;
        }

        @Override
        public LoadBalancer.Subchannel createSubchannel(LoadBalancer.CreateSubchannelArgs args) {
            Silence silence =
                    new Silence("Replica " + args.getAddresses().get(0).getAddresses(), LIMIT, nanos);
            return super.createSubchannel(args.toBuilder()
                    .setAttributes(args.getAttributes().toBuilder()
                            .set(SILENCE, silence)
                            .build())
                    .build());
        }

        @Override
        public void updateBalancingState(ConnectivityState state, LoadBalancer.SubchannelPicker picker) {
            super.updateBalancingState(state, state == ConnectivityState.READY ? new AnsweringPicker(picker) : picker);
        }
    }

    /** Streams are left alone: one may have nothing to say for long. */
    private static final class AnsweringPicker extends LoadBalancer.SubchannelPicker {
        private final LoadBalancer.SubchannelPicker turns;

        private AnsweringPicker(LoadBalancer.SubchannelPicker turns) {
            this.turns = turns;
        }

        @Override
        public LoadBalancer.PickResult pickSubchannel(LoadBalancer.PickSubchannelArgs call) {
            LoadBalancer.PickResult first = turns.pickSubchannel(call);
            if (call.getMethodDescriptor().getType() != MethodType.UNARY) {
                return first;
            }
            LoadBalancer.PickResult next = first;
            for (int look = 1; look < LOOKS && !mayBeCalled(next); look++) {
                next = turns.pickSubchannel(call);
            }
            return listenedTo(next);
        }

        private static boolean mayBeCalled(LoadBalancer.PickResult pick) {
            Silence silence = silence(pick);
            return silence == null || silence.isOver();
        }

        private static LoadBalancer.PickResult listenedTo(LoadBalancer.PickResult pick) {
            Silence silence = silence(pick);
            return silence == null ? pick : LoadBalancer.PickResult.withSubchannel(pick.getSubchannel(), silence);
        }

        private static Silence silence(LoadBalancer.PickResult pick) {
            return pick.getSubchannel() == null
                    ? null
                    : pick.getSubchannel().getAttributes().get(SILENCE);
        }
    }
}
