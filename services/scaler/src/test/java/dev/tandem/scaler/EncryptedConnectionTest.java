package dev.tandem.scaler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.scaler.wire.ScaledObjectRef;
import io.grpc.Grpc;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** KEDA with {@code enableTLS} and a {@code caCert}. */
@QuarkusTest
@QuarkusTestResource(value = SelfSigned.class, restrictToAnnotatedClass = true)
class EncryptedConnectionTest {
    private final int port = ConfigProvider.getConfig().getValue("quarkus.grpc.server.test-port", Integer.class);
    private final ScaledObjectRef trigger = Keda.trigger("group", "topic", Map.of("enableTLS", "true"));

    @Test
    void answersWhoTrustsItsCertificate() throws IOException {
        assertThat(answersThoseWhoTrustIt()).isTrue();
    }

    @Test
    void takesUpANewCertificateWhileItRuns() throws Exception {
        SelfSigned.replace();

        await().atMost(Duration.ofSeconds(20)).until(this::answersThoseWhoTrustIt);
    }

    @Test
    void doesNotAnswerInPlainText() {
        try (Keda keda = new Keda(ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build())) {
            assertThatThrownBy(() -> keda.ask().getMetricSpec(trigger))
                    .satisfies(failure ->
                            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE));
        }
    }

    private boolean answersThoseWhoTrustIt() throws IOException {
        var trusting = TlsChannelCredentials.newBuilder()
                .trustManager(SelfSigned.certificate().toFile())
                .build();
        try (Keda keda = new Keda(
                Grpc.newChannelBuilderForAddress("localhost", port, trusting).build())) {
            return keda.ask().getMetricSpec(trigger).getMetricSpecsCount() == 1;
        } catch (StatusRuntimeException notTrusted) {
            return false;
        }
    }
}
