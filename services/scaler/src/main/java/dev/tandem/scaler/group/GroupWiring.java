package dev.tandem.scaler.group;

import dev.tandem.scaler.ScalerConfig;
import dev.tandem.scaler.group.adapter.http.DecisionPage;
import dev.tandem.scaler.group.adapter.kafka.KafkaGroupReader;
import dev.tandem.scaler.group.adapter.telemetry.ScalerTelemetry;
import dev.tandem.scaler.group.application.WatchSettings;
import dev.tandem.scaler.group.application.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/** Constructs the group feature, in reading order. */
@ApplicationScoped
public class GroupWiring {
    @Produces
    @Singleton
    KafkaGroupReader reader(@Identifier("default-kafka-broker") Map<String, Object> connection, ScalerConfig config) {
        return KafkaGroupReader.over(connection, config.brokerTimeout(), InstantSource.system());
    }

    void close(@Disposes KafkaGroupReader reader) {
        reader.close();
    }

    @Produces
    @Singleton
    ScalerTelemetry telemetry(MeterRegistry registry) {
        return new ScalerTelemetry(registry);
    }

    @Produces
    @Singleton
    Watches watches(KafkaGroupReader reader, ScalerTelemetry telemetry, ScalerConfig config) {
        WatchSettings settings = new WatchSettings(
                config.sampling(), config.validity(), config.forgetAfter(), config.maxGroups(), config.threads());
        return new Watches(reader, telemetry, settings, InstantSource.system());
    }

    void mount(@Observes Router router, ScalerTelemetry telemetry) {
        new DecisionPage(telemetry::latest).mount(router);
    }
}
