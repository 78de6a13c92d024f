package dev.tandem.grpc.tls;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.spi.tls.SslContextFactory;

/** Has a Vert.x server use our certificates, whatever it has read itself. */
final class ServerEngine extends JdkSSLEngineOptions {
    private final Certificates certificates;

    ServerEngine(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public ServerEngine copy() {
        return new ServerEngine(certificates);
    }

    @Override
    public SslContextFactory sslContextFactory() {
        return new Factory(certificates);
    }

    private static final class Factory implements SslContextFactory {
        private final Certificates certificates;
        private ClientAuth callers = ClientAuth.REQUIRE;

        private Factory(Certificates certificates) {
            this.certificates = certificates;
        }

        @Override
        public SslContextFactory clientAuth(ClientAuth callers) {
            this.callers = callers;
            return this;
        }

        @Override
        public SslContext create() {
            return certificates.forServer(callers);
        }
    }
}
