package dev.tandem.scaler;

import dev.tandem.scaler.group.application.Watches;
import dev.tandem.scaler.group.model.GroupScaler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The service at a glance.
 *
 * <ul>
 *   <li>KEDA's questions: {@link dev.tandem.scaler.group.adapter.grpc.ScalerEndpoint}.
 *   <li>Groups that are watched, each sampled on its own: {@link Watches}.
 *   <li>What a sample means: {@link GroupScaler#decide}.
 * </ul>
 *
 * It keeps nothing: after a restart it starts from the pods it finds.
 */
@ApplicationScoped
public class Scaler {
    void start(@Observes StartupEvent started, Watches watches) {
        watches.start();
    }

    void stop(@Observes ShutdownEvent stopping, Watches watches) {
        watches.stop();
    }
}
