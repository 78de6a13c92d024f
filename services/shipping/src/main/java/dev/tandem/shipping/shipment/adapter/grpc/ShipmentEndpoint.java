package dev.tandem.shipping.shipment.adapter.grpc;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import dev.tandem.proto.shipping.v1.GetShipmentRequest;
import dev.tandem.proto.shipping.v1.GetShipmentResponse;
import dev.tandem.proto.shipping.v1.Shipment;
import dev.tandem.proto.shipping.v1.ShippingService;
import dev.tandem.shipping.shipment.adapter.wire.ShipmentMessages;
import dev.tandem.shipping.shipment.application.ShipmentDecider;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import dev.tandem.shipping.shipment.model.ShipmentState;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/** {@code tandem.shipping.v1.ShippingService}: reads the current state, as durable as the last commit. */
@GrpcService
final class ShipmentEndpoint implements ShippingService {
    private final StateReader<ShipmentState, ShipmentEvent> reader;

    ShipmentEndpoint(StateReader<ShipmentState, ShipmentEvent> reader) {
        this.reader = reader;
    }

    @Override
    public Uni<GetShipmentResponse> getShipment(GetShipmentRequest request) {
        StreamId stream = ShipmentDecider.stream(request.getOrderId());
        return Uni.createFrom()
                .completionStage(() -> reader.read(Set.of(stream)))
                .map(streams -> GetShipmentResponse.newBuilder()
                        .setShipment(shipment(stream, streams))
                        .build());
    }

    private static Shipment shipment(StreamId stream, Streams<ShipmentState> streams) {
        long version = streams.version(stream);
        if (version == 0) {
            throw GrpcReplies.toStatus(Rejection.of(
                    Rejection.Kind.NOT_FOUND, "SHIPMENT_NOT_FOUND", "Order " + stream.key() + " has no shipment."));
        }
        return ShipmentMessages.of(streams.state(stream)).setVersion(version).build();
    }
}
