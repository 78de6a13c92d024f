package dev.tandem.bench.stack;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.stack.PeerSite.Storage;
import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.stack.ServiceProgram.Jar.StartFlags;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.startcache.StartCaches;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Makes the start caches of plain peers, so that they begin as Tandem's services do. */
public record PeerTraining(Path repository, Consumer<String> progress) {

    private static final int SECONDS = 30;
    private static final int AT_ONCE = 64;

    /** Trains the peer under its load, unless its caches fit what is built now. Its gateway has one as a service has. */
    public void ensure(Storage storage) {
        StartCaches caches = StartCaches.of(repository);
        Path jar = PeerSite.jar(repository);
        List<String> plain = PeerSite.PLAIN.stream()
                .map(service -> PeerSite.program(storage, service))
                .toList();
        if (plain.stream().allMatch(name -> caches.has(name, jar))) {
            return;
        }
        Path directory = Directories.temporary("tandem-training-");
        try {
            record(storage, plain, directory);
            for (String name : plain) {
                progress.accept("training: writing the start cache of " + name);
                caches.write(name, jar, StackOptions.JVM_FLAGS);
            }
        } finally {
            plain.forEach(caches::discard);
        }
        Directories.delete(directory);
    }

    private void record(Storage storage, List<String> plain, Path directory) {
        StartCaches caches = StartCaches.of(repository);
        StartFlags start =
                (name, file) -> plain.contains(name) ? caches.recording(name, file) : caches.requiring(name, file);
        PeerSite.Peer peer = new PeerSite.Peer(storage, start, UnaryOperator.identity());
        try (PeerSite site = PeerSite.open(repository, directory, peer, text -> progress.accept("training: " + text))) {
            LoadJob job = LoadJob.closed(site.gatewayPort(), OrderTexts.place(site.token()), AT_ONCE, 0, SECONDS);
            site.generator().run(job, site.meter(), Generator.Observer.NONE);
        }
    }
}
