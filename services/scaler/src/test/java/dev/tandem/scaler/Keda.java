package dev.tandem.scaler;

import dev.tandem.scaler.wire.ExternalScalerGrpc;
import dev.tandem.scaler.wire.GetMetricsRequest;
import dev.tandem.scaler.wire.GetMetricsResponse;
import dev.tandem.scaler.wire.IsActiveResponse;
import dev.tandem.scaler.wire.MetricValue;
import dev.tandem.scaler.wire.ScaledObjectRef;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Asks as KEDA does: with grpc-java and stubs from the interface description. */
final class Keda implements AutoCloseable {
    private final ManagedChannel owned;
    private final Connections channel;

    Keda(ManagedChannel channel) {
        this.owned = channel;
        this.channel = new Connections(channel);
    }

    static ScaledObjectRef trigger(String group, String topic, Map<String, String> more) {
        Map<String, String> metadata = new HashMap<>(Map.of("consumerGroup", group, "topic", topic));
        metadata.putAll(more);
        return ScaledObjectRef.newBuilder()
                .setNamespace("shop")
                .setName(group)
                .putAllScalerMetadata(metadata)
                .build();
    }

    ExternalScalerGrpc.ExternalScalerBlockingStub ask() {
        return ExternalScalerGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    double desired(ScaledObjectRef trigger) {
        GetMetricsResponse response = ask().getMetrics(GetMetricsRequest.newBuilder()
                .setScaledObjectRef(trigger)
                .setMetricName("desired-replicas")
                .build());
        MetricValue value = response.getMetricValues(0);
        return value.getMetricValueFloat();
    }

    boolean active(ScaledObjectRef trigger) {
        return ask().isActive(trigger).getResult();
    }

    /** What is pushed from now on. */
    List<Boolean> listen(ScaledObjectRef trigger) {
        List<Boolean> heard = new CopyOnWriteArrayList<>();
        ExternalScalerGrpc.newStub(channel).streamIsActive(trigger, new StreamObserver<>() {
            @Override
            public void onNext(IsActiveResponse pushed) {
                heard.add(pushed.getResult());
            }

            @Override
            public void onError(Throwable failure) {
                // Ends with the channel.
            }

            @Override
            public void onCompleted() {
                // Never ends by itself.
            }
        });
        return heard;
    }

    /** The connections by which answers have come. */
    Set<SocketAddress> connections() {
        return channel.seen();
    }

    @Override
    public void close() {
        owned.shutdownNow();
    }
}
