package dev.tandem.grpc.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http2.Http2SecurityUtil;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiator;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSessionContext;

/**
 * Begins every handshake with the certificates of the moment. The JDK's context is used as it is, because Netty's
 * builder would keep it from verifying the names of servers.
 */
final class CurrentContext extends SslContext {
    private static final ApplicationProtocolConfig HTTP_2 = new ApplicationProtocolConfig(
            Protocol.ALPN,
            SelectorFailureBehavior.NO_ADVERTISE,
            SelectedListenerFailureBehavior.ACCEPT,
            ApplicationProtocolNames.HTTP_2);

    private final Supplier<SSLContext> certificates;
    private final ClientAuth callers;
    private final boolean client;
    private final Set<String> protocols;
    private volatile JdkSslContext last;

    private CurrentContext(
            Supplier<SSLContext> certificates, ClientAuth callers, boolean client, Set<String> protocols) {
        this.certificates = certificates;
        this.callers = callers;
        this.client = client;
        this.protocols = protocols;
        this.last = wrap(certificates.get());
    }

    static CurrentContext ofClient(Supplier<SSLContext> certificates, Set<String> protocols) {
        return new CurrentContext(certificates, ClientAuth.NONE, true, protocols);
    }

    static CurrentContext ofServer(Supplier<SSLContext> certificates, ClientAuth callers, Set<String> protocols) {
        return new CurrentContext(certificates, callers, false, protocols);
    }

    @Override
    public boolean isClient() {
        return client;
    }

    @Override
    public List<String> cipherSuites() {
        return current().cipherSuites();
    }

    /** Netty has nothing newer for this. */
    @SuppressWarnings("deprecation")
    @Override
    public ApplicationProtocolNegotiator applicationProtocolNegotiator() {
        return current().applicationProtocolNegotiator();
    }

    @Override
    public SSLEngine newEngine(ByteBufAllocator buffers) {
        return current().newEngine(buffers);
    }

    @Override
    public SSLEngine newEngine(ByteBufAllocator buffers, String host, int port) {
        return current().newEngine(buffers, host, port);
    }

    @Override
    public SSLSessionContext sessionContext() {
        return current().sessionContext();
    }

    private JdkSslContext current() {
        SSLContext now = certificates.get();
        if (last.context() != now) {
            last = wrap(now);
        }
        return last;
    }

    private JdkSslContext wrap(SSLContext context) {
        return new JdkSslContext(
                context,
                client,
                Http2SecurityUtil.CIPHERS,
                SupportedCipherSuiteFilter.INSTANCE,
                HTTP_2,
                callers,
                protocols.toArray(String[]::new),
                false);
    }
}
