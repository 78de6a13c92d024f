package dev.tandem.grpc.tls;

import io.quarkus.tls.TlsConfiguration;
import io.vertx.core.Vertx;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509KeyManager;

/** What a TLS configuration has read from its files. */
final class KeyMaterial {
    private static final byte[] SAMPLE = {1, 2, 3};

    private KeyMaterial() {}

    /**
     * A context of its own, so that no session of an older certificate is resumed. Without a trust store those are
     * trusted whom the JVM trusts.
     *
     * @throws GeneralSecurityException when files cannot be used, or a key is not that of its certificate
     */
    static SSLContext context(TlsConfiguration files, Vertx vertx) throws GeneralSecurityException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(files, vertx), trust(files, vertx), null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw failure;
        } catch (Exception failure) { // as Vert.x declares it
            throw new GeneralSecurityException(failure);
        }
    }

    private static KeyManager[] keys(TlsConfiguration files, Vertx vertx) throws Exception {
        if (files.getKeyStoreOptions() == null) {
            return null;
        }
        KeyManager[] managers =
                files.getKeyStoreOptions().getKeyManagerFactory(vertx).getKeyManagers();
        for (KeyManager manager : managers) {
            if (manager instanceof X509KeyManager keys) {
                requirePairs(keys, files.getKeyStore());
            }
        }
        return managers;
    }

    private static TrustManager[] trust(TlsConfiguration files, Vertx vertx) throws Exception {
        return files.getTrustStoreOptions() == null
                ? null
                : files.getTrustStoreOptions().getTrustManagerFactory(vertx).getTrustManagers();
    }

    /** Files are replaced one after the other, unless a mount does it at once. */
    private static void requirePairs(X509KeyManager keys, KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            PrivateKey key = keys.getPrivateKey(alias);
            X509Certificate[] chain = keys.getCertificateChain(alias);
            if (key != null && chain != null && !isPair(key, chain[0])) {
                throw new GeneralSecurityException("the key is not that of the certificate of "
                        + chain[0].getSubjectX500Principal().getName());
            }
        }
    }

    private static boolean isPair(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                });
        signature.initSign(key);
        signature.update(SAMPLE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(SAMPLE);
        return signature.verify(signed);
    }
}
