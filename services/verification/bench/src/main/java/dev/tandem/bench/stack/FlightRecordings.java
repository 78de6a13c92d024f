package dev.tandem.bench.stack;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Has each service record what it spends its time on and its memory for, into a file of its own. */
public final class FlightRecordings {
    private final Path directory;
    private final int afterSeconds;

    /**
     * @param directory for {@code <service>.jfr}; those of an earlier stack are replaced
     * @param afterSeconds time from the start of a service to that of its recording, which goes on until it stops
     */
    public FlightRecordings(Path directory, int afterSeconds) {
        this.directory = directory;
        this.afterSeconds = Math.max(1, afterSeconds);
    }

    /** The same stack, recorded. */
    public StackOptions of(StackOptions stack) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot keep profiles in " + directory + ": " + e.getMessage(), e);
        }
        StackOptions recorded = stack;
        for (ServiceSpec service : Topology.SERVICES) {
            recorded = recorded.with(service.name(), "JDK_JAVA_OPTIONS", option(service.name()));
        }
        return recorded;
    }

    /** Quoted, since the path may have spaces in it. */
    private String option(String service) {
        return "\"-XX:StartFlightRecording:settings=profile,dumponexit=true,delay=" + afterSeconds + "s,filename="
                + directory.resolve(service + ".jfr") + "\"";
    }
}
