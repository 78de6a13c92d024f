package dev.tandem.grpc.client;

import io.grpc.Attributes;
import io.grpc.LoadBalancer;
import io.grpc.MethodDescriptor.MethodType;
import java.util.function.BooleanSupplier;

/**
 * Passes over silent replicas; when all are, calls wait for a connection that is being made, or go there all the same.
 * Streams are left alone: one may have nothing to say for long.
 */
final class AnsweringPicker extends LoadBalancer.SubchannelPicker {
    /** Of a subchannel. */
    static final Attributes.Key<Silence> SILENCE = Attributes.Key.create("silence");

    /** For one call at most; a prime, so that the turn goes round also when all are silent. */
    private static final int LOOKS = 7;

    private final LoadBalancer.SubchannelPicker turns;
    private final BooleanSupplier freshOnes;

    /** @param freshOnes is asked when all are silent: whether connections are being made, which will lead to another picker */
    AnsweringPicker(LoadBalancer.SubchannelPicker turns, BooleanSupplier freshOnes) {
        this.turns = turns;
        this.freshOnes = freshOnes;
    }

    @Override
    public LoadBalancer.PickResult pickSubchannel(LoadBalancer.PickSubchannelArgs call) {
        if (call.getMethodDescriptor().getType() != MethodType.UNARY) {
            return turns.pickSubchannel(call);
        }
        LoadBalancer.PickResult next = turns.pickSubchannel(call);
        for (int look = 1; !mayBeCalled(next); look++) {
            if (look == LOOKS) {
                return freshOnes.getAsBoolean() ? LoadBalancer.PickResult.withNoResult() : listenedTo(next);
            }
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
