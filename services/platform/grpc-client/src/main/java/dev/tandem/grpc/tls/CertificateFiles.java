package dev.tandem.grpc.tls;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsBucketConfig;
import io.quarkus.tls.runtime.config.TlsConfig;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.Vertx;
import io.vertx.core.net.SSLOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The TLS configurations of Quarkus' registry, for connections that the registry does not know of. Their files are read
 * again in the rhythm of {@code quarkus.tls.<name>.reload-period}, which the registry does, too, but without a word
 * about files that cannot be used.
 */
@Singleton
public final class CertificateFiles {
    private final TlsConfigurationRegistry registry;
    private final Vertx vertx;
    private final Function<String, Optional<Duration>> periods;
    private final Map<String, Certificates> named = new ConcurrentHashMap<>();

    @Inject
    CertificateFiles(TlsConfigurationRegistry registry, Vertx vertx) {
        this(registry, vertx, CertificateFiles::reloadPeriod);
    }

    CertificateFiles(TlsConfigurationRegistry registry, Vertx vertx, Function<String, Optional<Duration>> periods) {
        this.registry = registry;
        this.vertx = vertx;
        this.periods = periods;
    }

    /**
     * The certificates of a configuration, the same for everybody who asks.
     *
     * @throws IllegalArgumentException when there is no such configuration, or its files cannot be used
     */
    public Certificates named(String name) {
        return named.computeIfAbsent(name, this::open);
    }

    private Certificates open(String name) {
        TlsConfiguration files = registry.get(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no TLS configuration \"" + name + "\"; set quarkus.tls." + name + ".key-store."));
        requireNothingUnused(name, files.getSSLOptions());
        Certificates certificates;
        try {
            certificates = new Certificates(
                    KeyMaterial.context(files, vertx),
                    files.getKeyStoreOptions(),
                    files.getSSLOptions().getEnabledSecureTransportProtocols());
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("The files of TLS configuration " + name + " cannot be used.", failure);
        }
        periods.apply(name)
                .ifPresent(period -> keepReading(period, new CertificateReload(name, files, certificates, vertx)));
        return certificates;
    }

    private void keepReading(Duration period, Runnable reload) {
        vertx.setPeriodic(period.toMillis(), tick -> vertx.executeBlocking(Executors.callable(reload), false));
    }

    private static void requireNothingUnused(String name, SSLOptions options) {
        if (!options.getCrlValues().isEmpty()
                || !options.getEnabledCipherSuites().isEmpty()) {
            throw new IllegalArgumentException("gRPC uses no revocation lists, and HTTP/2's own cipher suites; remove"
                    + " certificate-revocation-list and cipher-suites of quarkus.tls." + name + ".");
        }
    }

    private static Optional<Duration> reloadPeriod(String name) {
        TlsConfig config =
                ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(TlsConfig.class);
        return Optional.ofNullable(config.namedCertificateConfig().get(name)).flatMap(TlsBucketConfig::reloadPeriod);
    }
}
