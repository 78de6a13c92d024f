package dev.tandem.grpc.client;

import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import java.net.URI;
import java.time.Duration;

/** Resolves targets such as {@code replicas://inventory:9082} to all replicas, for as long as the channel lives. */
public final class ReplicaResolverProvider extends NameResolverProvider {
    private static final int ORDINARY = 5;

    private final String scheme;
    private final ReplicaDirectory directory;
    private final Duration period;

    /**
     * @param scheme of the targets that are resolved
     * @param period between two looks into the directory
     */
    public ReplicaResolverProvider(String scheme, ReplicaDirectory directory, Duration period) {
        this.scheme = scheme;
        this.directory = directory;
        this.period = period;
    }

    @Override
    public String getDefaultScheme() {
        return scheme;
    }

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args args) {
        return scheme.equals(target.getScheme()) ? new ReplicaResolver(target, directory, period, args) : null;
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return ORDINARY;
    }
}
