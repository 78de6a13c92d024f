package dev.tandem.grpc.edge;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to what is said of certificates that cannot be used. */
final class Warnings extends Handler implements AutoCloseable {
    private final List<LogRecord> all = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("dev.tandem.grpc.tls.CertificateReload");

    private Warnings() {
        logger.addHandler(this);
    }

    static Warnings ofReloads() {
        return new Warnings();
    }

    List<LogRecord> all() {
        return all;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            all.add(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
