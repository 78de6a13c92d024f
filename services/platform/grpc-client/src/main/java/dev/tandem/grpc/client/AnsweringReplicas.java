package dev.tandem.grpc.client;

import io.grpc.LoadBalancer;
import io.grpc.LoadBalancerProvider;
import java.util.function.LongSupplier;

/**
 * Calls replicas in turn, and passes over those that have left all unary calls without an answer for 750 ms. When all are
 * silent fresh connections are made: behind an address that spreads connections another replica may answer.
 */
final class AnsweringReplicas extends LoadBalancerProvider {
    static final String POLICY = "tandem_answering_round_robin";

    private static final int ORDINARY = 5;

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
        return new AnsweringBalancer(helper, nanos);
    }
}
