package dev.tandem.dev.stack;

import dev.tandem.dev.infra.PostgresServer;
import dev.tandem.dev.startcache.StartCaches;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.Scale;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to run and where.
 *
 * @param repository root of the source tree whose built services are run
 * @param postgres an existing server instead of an own one
 * @param kafka bootstrap servers of an existing cluster instead of an own broker
 * @param telemetry which spans services send
 * @param program what of a service is run
 * @param natives services whose executables are run instead
 * @param settings further environment variables by service or replica; those of {@code postgres} are its settings
 * @param scale how many replicas, and whether their connections can be disturbed
 * @param partitions of each topic of events that is not there yet
 */
public record StackOptions(
        Path repository,
        StackDirectory directory,
        Ports ports,
        Optional<PostgresServer> postgres,
        Optional<String> kafka,
        Telemetry telemetry,
        ServiceProgram program,
        Set<String> natives,
        Map<String, Map<String, String>> settings,
        Scale scale,
        int partitions) {

    /**
     * How a service's JVM runs. Nearly all garbage is a request's, so half of the heap is for the young; pages of 2 MB and
     * code in one piece are meant to spare the processor looking up addresses, see docs/performance.md.
     */
    public static final List<String> JVM_FLAGS = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:NewRatio=1",
            "-XX:+UseTransparentHugePages",
            "-XX:-SegmentedCodeCache",
            "-XX:ReservedCodeCacheSize=96m");

    private static final List<String> QUICK_FLAGS = List.of("-Xmx192m", "-Xss512k", "-XX:TieredStopAtLevel=1");
    private static final ServiceProgram NATIVE = new ServiceProgram.Executable(List.of("-Xmx96m", "-Xmn8m"));

    public StackOptions {
        natives = Set.copyOf(natives);
        settings = Map.copyOf(settings);
    }

    /** Own servers and the given ports, everything below the directory. */
    public static StackOptions of(Path repository, Path directory, Ports ports) {
        return new StackOptions(
                repository,
                new StackDirectory(directory),
                ports,
                Optional.empty(),
                Optional.empty(),
                Telemetry.OFF,
                new ServiceProgram.Jar(JVM_FLAGS, StartCaches.of(repository)::using),
                Set.of(),
                Map.of(),
                Scale.SINGLE,
                Topology.PARTITIONS);
    }

    /** With existing servers where present. */
    public StackOptions using(Optional<PostgresServer> server, Optional<String> bootstrap) {
        return new StackOptions(
                repository,
                directory,
                ports,
                server,
                bootstrap,
                telemetry,
                program,
                natives,
                settings,
                scale,
                partitions);
    }

    /** With services that send these spans. */
    public StackOptions sending(Telemetry spans) {
        return new StackOptions(
                repository, directory, ports, postgres, kafka, spans, program, natives, settings, scale, partitions);
    }

    /** With JVMs that start fast and peak low: for stacks that live for minutes. */
    public StackOptions shortLived() {
        return running(QUICK_FLAGS, StartCaches.of(repository)::using);
    }

    /** With services that start without a start cache, even when there is one. */
    public StackOptions untrained() {
        return running(JVM_FLAGS, ServiceProgram.Jar.StartFlags.NONE);
    }

    /** With services that start with their start caches or not at all. */
    public StackOptions trained() {
        return running(JVM_FLAGS, StartCaches.of(repository)::requiring);
    }

    /** With services that record what start caches are made of. */
    public StackOptions recorded() {
        return running(JVM_FLAGS, StartCaches.of(repository)::recording);
    }

    /** With services as they are run by these command lines, by service. */
    public StackOptions unpacked(Map<String, List<String>> commands) {
        return running(new ServiceProgram.Unpacked(commands));
    }

    private StackOptions running(List<String> jvmFlags, ServiceProgram.Jar.StartFlags start) {
        return running(new ServiceProgram.Jar(jvmFlags, start));
    }

    private StackOptions running(ServiceProgram other) {
        return new StackOptions(
                repository, directory, ports, postgres, kafka, telemetry, other, natives, settings, scale, partitions);
    }

    /** With the native executables of some services. */
    public StackOptions natively(Collection<String> services) {
        Set<String> some = Set.copyOf(services);
        return new StackOptions(
                repository, directory, ports, postgres, kafka, telemetry, program, some, settings, scale, partitions);
    }

    /** What of a service is run. */
    public ServiceProgram program(ServiceSpec service) {
        return natives.contains(service.name()) ? NATIVE : program;
    }

    /** With one more environment variable for one service, or one replica of it. */
    public StackOptions with(String part, String variable, String value) {
        Map<String, String> ofPart = new HashMap<>(settings.getOrDefault(part, Map.of()));
        ofPart.put(variable, value);
        Map<String, Map<String, String>> all = new HashMap<>(settings);
        all.put(part, Map.copyOf(ofPart));
        return new StackOptions(
                repository, directory, ports, postgres, kafka, telemetry, program, natives, all, scale, partitions);
    }

    /** With more replicas; what they add to the ports is free now. */
    public StackOptions scaled(Scale wanted) {
        Ports all = ports.scaled(wanted);
        return new StackOptions(
                repository, directory, all, postgres, kafka, telemetry, program, natives, settings, wanted, partitions);
    }

    /** With another number of partitions for topics that are made now. */
    public StackOptions partitioned(int wanted) {
        return new StackOptions(
                repository, directory, ports, postgres, kafka, telemetry, program, natives, settings, scale, wanted);
    }

    /** The ports that this stack itself listens on. */
    Ports ownPorts() {
        Ports own = postgres.isPresent() ? ports.without("postgres") : ports;
        return kafka.isPresent() ? own.without("kafka", "kafka-controller") : own;
    }
}
