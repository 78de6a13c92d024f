package dev.tandem.dev.topology;

import java.nio.file.Path;
import java.util.List;

/**
 * One service: its ports (gRPC 0 = none), whether it owns a database, whom it calls by gRPC, and whether it sends
 * mails and webhooks.
 */
public record ServiceSpec(
        String name, int httpPort, int grpcPort, boolean ownsDatabase, List<String> callees, boolean sendsMessages) {

    static ServiceSpec service(String name) {
        return new ServiceSpec(name, 0, 0, false, List.of(), false);
    }

    ServiceSpec http(int port) {
        return new ServiceSpec(name, port, grpcPort, ownsDatabase, callees, sendsMessages);
    }

    ServiceSpec grpc(int port) {
        return new ServiceSpec(name, httpPort, port, ownsDatabase, callees, sendsMessages);
    }

    ServiceSpec database() {
        return new ServiceSpec(name, httpPort, grpcPort, true, callees, sendsMessages);
    }

    ServiceSpec calls(String... services) {
        return new ServiceSpec(name, httpPort, grpcPort, ownsDatabase, List.of(services), sendsMessages);
    }

    ServiceSpec sends() {
        return new ServiceSpec(name, httpPort, grpcPort, ownsDatabase, callees, true);
    }

    /** Whether it serves gRPC. */
    public boolean servesGrpc() {
        return grpcPort != 0;
    }

    /** The jar that the build of the repository leaves. */
    public Path jar(Path repository) {
        return target(repository).resolve("quarkus-app/quarkus-run.jar");
    }

    /** The native executable that the build of the repository leaves. */
    public Path executable(Path repository) {
        return target(repository).resolve(name + "-runner");
    }

    /** The image with jars, in a file, that the build of the repository leaves when asked to. */
    public Path image(Path repository) {
        return target(repository).resolve(name + "-image.tar");
    }

    private Path target(Path repository) {
        return repository.resolve("services").resolve(name).resolve("target");
    }
}
