package dev.tandem.dev.training;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.sink.OtlpSink;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.stack.Telemetry;
import dev.tandem.dev.startcache.StartCaches;
import dev.tandem.dev.topology.Ports;
import dev.tandem.dev.topology.ServiceSpec;
import dev.tandem.dev.topology.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a start cache of every service: a stack of its own works for a while, then its services stop one by one and leave
 * what they learned. Takes some three minutes on two cores, and 3 GB of disk, of which 1 GB stays.
 */
public final class TrainingRun {

    /** Long enough for what is used often to be compiled; what is rare needs no profile. */
    public static final Duration USUAL_LOAD = Duration.ofSeconds(60);

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final long NEEDED_MIB = 3_000;
    private static final String NEEDS = "training";

    private final Path repository;
    private final Trainees trainees;
    private final Consumer<String> progress;

    private TrainingRun(Path repository, Trainees trainees, Consumer<String> progress) {
        this.repository = repository;
        this.trainees = trainees;
        this.progress = progress;
    }

    /**
     * Of the jars of the build, for stacks of this source tree.
     *
     * @param progress is told what happens now
     */
    public static TrainingRun ofJars(Path repository, Consumer<String> progress) {
        return new TrainingRun(repository, new BuiltJars(repository), progress);
    }

    /**
     * Of what is in the images, on their Java, for the images themselves: they are packed again with it.
     *
     * @param progress is told what happens now
     */
    public static TrainingRun ofImages(Path repository, Consumer<String> progress) {
        return new TrainingRun(repository, new Images(repository), progress);
    }

    /** Whether every jar of the build has a cache that fits. */
    public static boolean done(Path repository) {
        StartCaches caches = StartCaches.of(repository);
        return Topology.SERVICES.stream().allMatch(service -> caches.has(service.name(), service.jar(repository)));
    }

    /**
     * Returns bytes by service. Throws one sentence when a service is not built, does not start or its Java writes nothing;
     * data and logs are kept then, where the progress says.
     */
    public Map<String, Long> run(Duration load) {
        trainees.requireBuilt();
        Directories.requireRoom(repository, NEEDED_MIB, NEEDS);
        Path directory = Directories.temporary("tandem-training-");
        boolean fine = false;
        try {
            Directories.requireRoom(directory, NEEDED_MIB, NEEDS);
            Map<String, Long> sizes = run(load, directory);
            fine = true;
            return sizes;
        } finally {
            trainees.discard();
            Directories.delete(directory.resolve(Trainees.UNPACKED));
            if (fine || Directories.isEmpty(directory)) {
                Directories.delete(directory);
            } else {
                progress.accept("training: data and logs are in " + directory);
            }
        }
    }

    private Map<String, Long> run(Duration load, Path directory) {
        progress.accept("training: starting a stack in " + directory);
        try (OtlpSink spans = OtlpSink.start();
                DevStack stack = DevStack.prepare(trainees.recorded(
                        // Traced at the default rate: what that takes is compiled, too.
                        StackOptions.of(repository, directory, Ports.free())
                                .sending(Telemetry.sampled(spans.endpoint()))))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack), "tandem-stop"));
            stack.run();
            stack.awaitReady(START_LIMIT);
            new TrainingLoad(stack.endpoints(), orders -> progress.accept("training: " + orders + " orders placed"))
                    .run(load);
            requireSpans(spans);
            return write(stack);
        }
    }

    private static void requireSpans(OtlpSink spans) {
        if (spans.exports() == 0) {
            throw new DevRuntimeException("the services sent no spans while they were trained; see their logs");
        }
    }

    private void end(DevStack stack) {
        stack.close();
        trainees.discard();
    }

    /** One after another: writing takes all of a processor, and a service that stops has 20 s. */
    private Map<String, Long> write(DevStack stack) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (ServiceSpec service : Topology.SERVICES) {
            progress.accept("training: writing the start cache of " + service.name() + " (" + (sizes.size() + 1)
                    + " of " + Topology.SERVICES.size() + ")");
            stack.stop(service.name());
            sizes.put(service.name(), trainees.write(service));
        }
        return sizes;
    }
}
