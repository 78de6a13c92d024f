package dev.tandem.grpc.server;

import dev.tandem.grpc.tls.CertificateFiles;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.grpc.api.ServerBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcServerConfiguration;
import io.vertx.grpc.VertxServerBuilder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Age and certificates of the connections to Quarkus' separate gRPC server, which has no settings for them. */
@Singleton
public final class CallerConnections implements ServerBuilderCustomizer<VertxServerBuilder> {
    /** Our callers ask after ten seconds of silence; they are not to be taken for a flood. */
    private static final Duration LEAST_BETWEEN_PINGS = Duration.ofSeconds(5);

    private final CertificateFiles certificates;
    private final ServerConfig ours;

    CallerConnections(CertificateFiles certificates, ServerConfig ours) {
        this.certificates = certificates;
        this.ours = ours;
    }

    @Override
    public void customize(GrpcServerConfiguration config, VertxServerBuilder builder) {
        NettyServerBuilder connections =
                builder.nettyBuilder().permitKeepAliveTime(LEAST_BETWEEN_PINGS.toNanos(), TimeUnit.NANOSECONDS);
        ours.maxConnectionAge().ifPresent(age -> connections
                .maxConnectionAge(age.toNanos(), TimeUnit.NANOSECONDS)
                .maxConnectionAgeGrace(ours.maxConnectionAgeGrace().toNanos(), TimeUnit.NANOSECONDS));
        ours.tlsConfigurationName().ifPresent(name -> {
            if (config.isPlainTextEnabled()) {
                throw new IllegalArgumentException(
                        "Set quarkus.grpc.server.plain-text=false, as tandem.grpc.server.tls-configuration-name is set.");
            }
            builder.useSsl(server -> certificates.named(name).serve(server));
        });
    }
}
