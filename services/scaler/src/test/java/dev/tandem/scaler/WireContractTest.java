package dev.tandem.scaler;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.tandem.scaler.wire.ScaledObjectRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What KEDA's scaler contract says on the wire: names, numbers and types. */
class WireContractTest {
    private final FileDescriptor contract = ScaledObjectRef.getDescriptor().getFile();

    @Test
    void methodsAreKedas() {
        assertThat(contract.findServiceByName("ExternalScaler").getFullName())
                .isEqualTo("externalscaler.ExternalScaler");
        assertThat(methods())
                .containsExactly(
                        "IsActive(ScaledObjectRef) IsActiveResponse",
                        "StreamIsActive(ScaledObjectRef) stream IsActiveResponse",
                        "GetMetricSpec(ScaledObjectRef) GetMetricSpecResponse",
                        "GetMetrics(GetMetricsRequest) GetMetricsResponse");
    }

    @Test
    void fieldsAreKedas() {
        assertThat(fields())
                .containsExactly(
                        "ScaledObjectRef.name 1 string",
                        "ScaledObjectRef.namespace 2 string",
                        "ScaledObjectRef.scalerMetadata 3 message",
                        "IsActiveResponse.result 1 bool",
                        "GetMetricSpecResponse.metricSpecs 1 message",
                        "MetricSpec.metricName 1 string",
                        "MetricSpec.targetSize 2 int64",
                        "MetricSpec.targetSizeFloat 3 double",
                        "GetMetricsRequest.scaledObjectRef 1 message",
                        "GetMetricsRequest.metricName 2 string",
                        "GetMetricsResponse.metricValues 1 message",
                        "MetricValue.metricName 1 string",
                        "MetricValue.metricValue 2 int64",
                        "MetricValue.metricValueFloat 3 double");
    }

    private List<String> methods() {
        return contract.findServiceByName("ExternalScaler").getMethods().stream()
                .map(WireContractTest::method)
                .toList();
    }

    private List<String> fields() {
        return contract.getMessageTypes().stream()
                .flatMap(WireContractTest::fields)
                .toList();
    }

    private static String method(MethodDescriptor method) {
        return "%s(%s) %s%s"
                .formatted(
                        method.getName(),
                        method.getInputType().getName(),
                        method.isServerStreaming() ? "stream " : "",
                        method.getOutputType().getName());
    }

    private static Stream<String> fields(Descriptor message) {
        return message.getFields().stream().map(field -> "%s.%s %d %s"
                .formatted(
                        message.getName(),
                        field.getName(),
                        field.getNumber(),
                        field.getType().name().toLowerCase(Locale.ROOT)));
    }
}
