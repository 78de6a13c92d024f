package dev.tandem.gateway.callee;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.tandem.proto.inventory.v1.InventoryServiceProto;
import dev.tandem.proto.ordering.v1.OrderServiceProto;
import dev.tandem.proto.tracking.v1.TrackingServiceProto;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link Callee} repeats calls; that is right only while the contract says that they may be. */
class IdempotentCallsTest {
    static Stream<ServiceDescriptor> services() {
        return Stream.of(
                OrderServiceProto.getDescriptor().getServices().get(0),
                InventoryServiceProto.getDescriptor().getServices().get(0),
                TrackingServiceProto.getDescriptor().getServices().get(0));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyMethodMayBeCalledTwice(ServiceDescriptor service) {
        assertThat(service.getMethods()).isNotEmpty().allSatisfy(method -> assertThat(
                        method.getOptions().getIdempotencyLevel())
                .isNotEqualTo(IdempotencyLevel.IDEMPOTENCY_UNKNOWN));
    }
}
