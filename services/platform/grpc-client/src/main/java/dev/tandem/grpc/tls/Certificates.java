package dev.tandem.grpc.tls;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Certificate, key and trusted authorities of one TLS configuration. What is made of them once serves the files of the
 * moment: a connection that is made later takes up new ones, a connection that exists stays as it is.
 */
public final class Certificates {
    private final KeyCertOptions own;
    private final Set<String> protocols;
    private volatile SSLContext current;

    /** @param own null for a client that shows no certificate */
    Certificates(SSLContext first, KeyCertOptions own, Set<String> protocols) {
        this.current = first;
        this.own = own;
        this.protocols = protocols;
    }

    void take(SSLContext next) {
        current = next;
    }

    /** For a channel; the name of the callee is verified in any case. */
    public SslContext forClient() {
        return CurrentContext.ofClient(() -> current, protocols);
    }

    /** For a server, whose other settings say whether callers need a certificate. */
    public void serve(HttpServerOptions server) {
        if (own == null) {
            throw new IllegalArgumentException("A server needs a certificate and its key.");
        }
        // Vert.x asks for both, and uses the engine.
        server.setKeyCertOptions(own);
        server.setSslEngineOptions(new ServerEngine(this));
    }

    SslContext forServer(ClientAuth callers) {
        return CurrentContext.ofServer(() -> current, callers, protocols);
    }
}
