package dev.tandem.proto.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Message;
import dev.tandem.proto.inventory.v1.InventoryServiceProto;
import dev.tandem.proto.notification.v1.NotificationServiceProto;
import dev.tandem.proto.operations.v1.DeadLetterServiceProto;
import dev.tandem.proto.ordering.v1.OrderServiceProto;
import dev.tandem.proto.payment.v1.PaymentServiceProto;
import dev.tandem.proto.shipping.v1.ShippingServiceProto;
import dev.tandem.proto.tracking.v1.TrackingServiceProto;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoodRequestsTest {

    private static final List<FileDescriptor> SERVICES = List.of(
            OrderServiceProto.getDescriptor(),
            InventoryServiceProto.getDescriptor(),
            PaymentServiceProto.getDescriptor(),
            ShippingServiceProto.getDescriptor(),
            NotificationServiceProto.getDescriptor(),
            TrackingServiceProto.getDescriptor(),
            DeadLetterServiceProto.getDescriptor());

    static Stream<Message> requests() {
        return Stream.concat(GoodRequests.all(), GoodLetterRequests.all());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void acceptsGoodRequest(Message request) {
        assertThat(Violations.of(request)).isEmpty();
    }

    @Test
    void everyRpcHasAGoodRequest() {
        List<Descriptor> inputs = SERVICES.stream()
                .flatMap(file -> file.getServices().stream())
                .flatMap(service -> service.getMethods().stream())
                .map(MethodDescriptor::getInputType)
                .toList();
        assertThat(requests().map(Message::getDescriptorForType)).containsExactlyInAnyOrderElementsOf(inputs);
    }
}
