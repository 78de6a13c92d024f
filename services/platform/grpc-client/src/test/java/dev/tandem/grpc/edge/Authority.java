package dev.tandem.grpc.edge;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates for localhost. */
final class Authority {
    private static final X500Principal NAME = new X500Principal("CN=authority");

    private final KeyPair keys = keys();
    private final X509Certificate certificate = issue(BigInteger.ZERO, NAME, keys, true);

    /** A certificate with its key. */
    record Issued(X509Certificate certificate, PrivateKey key) {
        /** As cert-manager mounts them. */
        void write(Path directory) throws IOException, GeneralSecurityException {
            replace(directory.resolve("tls.key"), pem("PRIVATE KEY", key.getEncoded()));
            replace(directory.resolve("tls.crt"), pem("CERTIFICATE", certificate.getEncoded()));
        }
    }

    Issued issue(int serial) {
        KeyPair pair = keys();
        return new Issued(
                issue(BigInteger.valueOf(serial), new X500Principal("CN=localhost"), pair, false), pair.getPrivate());
    }

    X509Certificate certificate() {
        return certificate;
    }

    void write(Path directory) throws IOException, GeneralSecurityException {
        replace(directory.resolve("ca.crt"), pem("CERTIFICATE", certificate.getEncoded()));
    }

    private X509Certificate issue(BigInteger serial, X500Principal subject, KeyPair pair, boolean authority) {
        Instant now = Instant.now();
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    NAME,
                                    serial,
                                    Date.from(now.minus(Duration.ofHours(1))),
                                    Date.from(now.plus(Duration.ofHours(1))),
                                    subject,
                                    pair.getPublic())
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                            .addExtension(
                                    Extension.subjectAlternativeName,
                                    false,
                                    new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")))
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void replace(Path file, String content) throws IOException {
        Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
