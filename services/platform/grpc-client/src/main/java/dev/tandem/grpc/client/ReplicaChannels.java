package dev.tandem.grpc.client;

import dev.tandem.grpc.tls.CertificateFiles;
import io.grpc.LoadBalancerRegistry;
import io.grpc.NameResolverRegistry;
import io.grpc.netty.NettyChannelBuilder;
import io.quarkus.grpc.api.ChannelBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcClientConfiguration;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Makes the channels of clients whose {@code name-resolver} is {@value #RESOLVER}. They need
 * {@code use-vertx-event-loop=false}, or Quarkus would replace what is set here.
 */
@Singleton
public final class ReplicaChannels implements ChannelBuilderCustomizer<NettyChannelBuilder> {
    /** The value of {@code quarkus.grpc.clients.<name>.name-resolver}. */
    public static final String RESOLVER = "replicas";

    private final Vertx vertx;
    private final CertificateFiles certificates;
    private final ReplicaResolverProvider resolver;
    private final AnsweringReplicas balancer = new AnsweringReplicas(System::nanoTime);

    ReplicaChannels(Vertx vertx, CertificateFiles certificates, ClientConfig config) {
        this.vertx = vertx;
        this.certificates = certificates;
        this.resolver = new ReplicaResolverProvider(RESOLVER, ReplicaDirectory.DNS, config.lookUpPeriod());
        NameResolverRegistry.getDefaultRegistry().register(resolver);
        LoadBalancerRegistry.getDefaultRegistry().register(balancer);
    }

    @PreDestroy
    void forget() {
        NameResolverRegistry.getDefaultRegistry().deregister(resolver);
        LoadBalancerRegistry.getDefaultRegistry().deregister(balancer);
    }

    @Override
    public Map<String, Object> customize(String name, GrpcClientConfiguration config, NettyChannelBuilder builder) {
        if (config.nameResolver().equals(RESOLVER)) {
            if (config.useVertxEventLoop()) {
                throw new IllegalArgumentException("Set quarkus.grpc.clients." + name + ".use-vertx-event-loop=false,"
                        + " as the resolver \"" + RESOLVER + "\" needs it.");
            }
            BalancedChannel.configure(builder, vertx);
            config.tlsConfigurationName()
                    .ifPresent(files ->
                            builder.sslContext(certificates.named(files).forClient()));
        }
        return Map.of();
    }
}
