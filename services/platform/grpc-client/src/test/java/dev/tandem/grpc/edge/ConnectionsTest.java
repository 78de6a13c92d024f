package dev.tandem.grpc.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.runtime.GrpcServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.value.registry.ValueRegistry;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogRecord;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Connections to Quarkus' separate server, by our channels and over mTLS. */
@QuarkusTest
@QuarkusTestResource(MountedCertificates.class)
class ConnectionsTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    @GrpcClient("peer")
    Channel channel;

    @GrpcClient("misnamed")
    Channel misnamed;

    @Inject
    @GrpcService
    Peer peer;

    @Inject
    ValueRegistry ports;

    @Test
    void newCertificatesAreTakenUpByBothSidesAndBreakNoCall() throws Exception {
        ListenableFuture<Integer> longCall = ClientCalls.futureUnaryCall(
                channel.newCall(Peer.WAIT, CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.MINUTES)), 0);
        StreamObserver<Integer> caller = peer.waiting().poll(10, TimeUnit.SECONDS);
        int before = ask();

        mount(before + 1);

        soon().until(() -> serverCertificate() == before + 1);
        soon().until(() -> ask() == before + 1);
        caller.onNext(7);
        caller.onCompleted();
        assertThat(longCall.get(10, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void unusableFilesLeaveWhatThereIsAndAreToldOfOnce() throws Exception {
        int before = ask();
        try (Warnings warnings = Warnings.ofReloads()) {
            Authority.Issued stranger = MountedCertificates.authority().issue(99);
            Authority.Issued other = MountedCertificates.authority().issue(98);
            new Authority.Issued(stranger.certificate(), other.key()).write(MountedCertificates.directory());
            soon().until(() -> !warnings.all().isEmpty());
            Awaitility.await().during(Duration.ofSeconds(1)).until(() -> serverCertificate() == before);
            Files.writeString(MountedCertificates.directory().resolve("tls.crt"), "not a certificate");
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .until(() -> serverCertificate() == before && ask() == before);

            assertThat(warnings.all())
                    .singleElement()
                    .extracting(LogRecord::getMessage)
                    .asString()
                    .contains("internal");
        }
        mount(before + 1);
        soon().until(() -> serverCertificate() == before + 1);
    }

    @Test
    void callersOfAnAgedConnectionMoveToANewOneWithoutAFailure() {
        int connections = peer.connections().size();

        soon().until(() -> {
            ask();
            return peer.connections().size() > connections + 2;
        });
    }

    @Test
    void serverIsNotTrustedByAnotherNameThanThatOfItsCertificate() {
        assertThat(ask()).isPositive();
        assertThatThrownBy(() -> ask(misnamed)).isInstanceOf(StatusRuntimeException.class);
    }

    private int ask() {
        return ask(channel);
    }

    private static int ask(Channel channel) {
        return ClientCalls.blockingUnaryCall(
                channel, Peer.ASK, CallOptions.DEFAULT.withDeadlineAfter(30, TimeUnit.SECONDS), 0);
    }

    private static void mount(int serial) throws Exception {
        MountedCertificates.authority().issue(serial).write(MountedCertificates.directory());
    }

    /** As a caller sees it that has never been here before. */
    private int serverCertificate() throws Exception {
        int port = ports.get(GrpcServer.GRPC_SERVER).getPort();
        try (SSLSocket socket = (SSLSocket) stranger().getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSerialNumber()
                    .intValueExact();
        }
    }

    private static SSLContext stranger() throws Exception {
        Authority authority = MountedCertificates.authority();
        Authority.Issued own = authority.issue(1000);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", own.key(), PASSWORD, new X509Certificate[] {own.certificate()});
        store.setCertificateEntry("authority", authority.certificate());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }
}
