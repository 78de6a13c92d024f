package dev.tandem.scaler.group.adapter.grpc;

import dev.tandem.scaler.ScalerConfig;
import dev.tandem.scaler.group.application.GroupUnreadableException;
import dev.tandem.scaler.group.application.Target;
import dev.tandem.scaler.group.application.TooManyGroupsException;
import dev.tandem.scaler.group.application.Watches;
import dev.tandem.scaler.group.model.Decision;
import dev.tandem.scaler.group.model.HpaMetric;
import dev.tandem.scaler.wire.ExternalScaler;
import dev.tandem.scaler.wire.GetMetricSpecResponse;
import dev.tandem.scaler.wire.GetMetricsRequest;
import dev.tandem.scaler.wire.GetMetricsResponse;
import dev.tandem.scaler.wire.IsActiveResponse;
import dev.tandem.scaler.wire.MetricSpec;
import dev.tandem.scaler.wire.MetricValue;
import dev.tandem.scaler.wire.ScaledObjectRef;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Answers KEDA. The metric is the number of replicas, with a target of one each. */
@GrpcService
public class ScalerEndpoint implements ExternalScaler {
    /** Without dots and slashes, so that KEDA takes it over as it is. */
    private static final String METRIC = "desired-replicas";

    private final Watches watches;
    private final Duration reaction;

    ScalerEndpoint(Watches watches, ScalerConfig config) {
        this.watches = watches;
        this.reaction = config.reaction();
    }

    @Override
    public Uni<IsActiveResponse> isActive(ScaledObjectRef trigger) {
        return decision(trigger).map(decision -> active(decision.active()));
    }

    @Override
    public Multi<IsActiveResponse> streamIsActive(ScaledObjectRef trigger) {
        return Multi.createFrom()
                .deferred(() -> watches.activity(target(trigger)))
                .map(ScalerEndpoint::active)
                .onFailure()
                .transform(ScalerEndpoint::status);
    }

    @Override
    public Uni<GetMetricSpecResponse> getMetricSpec(ScaledObjectRef trigger) {
        return Uni.createFrom().item(() -> {
            target(trigger);
            return GetMetricSpecResponse.newBuilder()
                    .addMetricSpecs(MetricSpec.newBuilder()
                            .setMetricName(METRIC)
                            .setTargetSize(1)
                            .setTargetSizeFloat(1))
                    .build();
        });
    }

    @Override
    public Uni<GetMetricsResponse> getMetrics(GetMetricsRequest request) {
        return decision(request.getScaledObjectRef()).map(ScalerEndpoint::metrics);
    }

    private Uni<Decision> decision(ScaledObjectRef trigger) {
        return Uni.createFrom()
                .deferred(() -> watches.decision(target(trigger)))
                .onFailure()
                .transform(ScalerEndpoint::status);
    }

    private Target target(ScaledObjectRef trigger) {
        return TriggerMetadata.target(trigger, reaction);
    }

    private static GetMetricsResponse metrics(Decision decision) {
        double value = HpaMetric.value(decision.desired(), decision.members());
        return GetMetricsResponse.newBuilder()
                .addMetricValues(MetricValue.newBuilder()
                        .setMetricName(METRIC)
                        .setMetricValue((long) Math.ceil(value))
                        .setMetricValueFloat(value))
                .build();
    }

    private static IsActiveResponse active(boolean active) {
        return IsActiveResponse.newBuilder().setResult(active).build();
    }

    private static Throwable status(Throwable failure) {
        if (failure instanceof GroupUnreadableException) {
            return Status.UNAVAILABLE.withDescription(failure.getMessage()).asRuntimeException();
        }
        if (failure instanceof TooManyGroupsException) {
            return Status.RESOURCE_EXHAUSTED
                    .withDescription(failure.getMessage())
                    .asRuntimeException();
        }
        return failure;
    }
}
