package dev.tandem.grpc.tls;

import io.quarkus.tls.TlsConfiguration;
import io.vertx.core.Vertx;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jboss.logging.Logger;

/** Takes up new files, and keeps what there is while they cannot be used. Blocks; not for use by two threads at once. */
final class CertificateReload implements Runnable {
    private static final Logger LOG = Logger.getLogger(CertificateReload.class);

    private final String name;
    private final TlsConfiguration files;
    private final Certificates certificates;
    private final Vertx vertx;
    private Set<Certificate> inUse;
    private boolean complained;

    CertificateReload(String name, TlsConfiguration files, Certificates certificates, Vertx vertx) {
        this.name = name;
        this.files = files;
        this.certificates = certificates;
        this.vertx = vertx;
        this.inUse = read();
    }

    @Override
    public synchronized void run() {
        try {
            if (!files.reload()) {
                throw new GeneralSecurityException("they cannot be read");
            }
            Set<Certificate> read = read();
            if (!read.equals(inUse)) {
                certificates.take(KeyMaterial.context(files, vertx));
                inUse = read;
                LOG.infof("New connections use the new certificates of TLS configuration %s", name);
            }
            complained = false;
        } catch (GeneralSecurityException failure) {
            complain(failure);
        }
    }

    private void complain(GeneralSecurityException failure) {
        if (!complained) {
            complained = true;
            LOG.warnf(
                    "The files of TLS configuration %s cannot be used: %s. Connections are made with the old ones; put"
                            + " right what is mounted.",
                    name, failure.getMessage());
        }
    }

    private Set<Certificate> read() {
        Set<Certificate> all = new HashSet<>();
        try {
            for (KeyStore store : new KeyStore[] {files.getKeyStore(), files.getTrustStore()}) {
                if (store != null) {
                    for (String alias : Collections.list(store.aliases())) {
                        all.add(store.getCertificate(alias));
                    }
                }
            }
        } catch (KeyStoreException failure) {
            throw new IllegalStateException(failure);
        }
        return all;
    }
}
