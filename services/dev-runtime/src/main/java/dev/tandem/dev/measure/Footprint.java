package dev.tandem.dev.measure;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.Memory;
import dev.tandem.dev.stack.SoloStage;
import dev.tandem.dev.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Starts services alone, several times each. The first start, which migrates the database, does not count. */
public record Footprint(SoloStage stage, Path repository, int count, Duration rest) {

    /** Throws one sentence when the service was not built in this form, or does not start. */
    public Measurement of(String service, Form form) {
        form.requireBuilt(service, repository);
        Path work = Directories.temporary("tandem-deployed-");
        try {
            return of(service, form, form.deploy(Topology.workload(service), repository, work));
        } finally {
            Directories.delete(work);
        }
    }

    private Measurement of(String service, Form form, Deployed deployed) {
        List<Start> starts = new ArrayList<>();
        long resident = 0;
        for (int number = 0; number <= count; number++) {
            long begun = System.nanoTime();
            try (ChildProcess process = stage.run(service, deployed.command())) {
                new ReadyWatch(stage.httpPort(service)).await(process);
                starts.add(new Start((System.nanoTime() - begun) / 1_000_000, cpuMillis(process)));
                if (number == count) {
                    resident = idle(process);
                }
            }
        }
        Start usual = median(starts.subList(1, starts.size()));
        return new Measurement(service, form, size(deployed.files()), usual.millis(), usual.cpuMillis(), resident);
    }

    private record Start(long millis, long cpuMillis) {}

    private static long cpuMillis(ChildProcess process) {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .map(Duration::toMillis)
                .orElse(0L);
    }

    private long idle(ChildProcess process) {
        new Patience(rest, Duration.ofMillis(100)).holds(() -> !process.isAlive());
        process.requireAlive();
        return Memory.residentBytes(process.pid());
    }

    private static Start median(List<Start> starts) {
        return starts.stream()
                .sorted(Comparator.comparingLong(Start::millis))
                .toList()
                .get(starts.size() / 2);
    }

    private static long size(Path deployed) {
        try (Stream<Path> files = Files.walk(deployed)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot read " + deployed + ": " + e.getMessage(), e);
        }
    }
}
