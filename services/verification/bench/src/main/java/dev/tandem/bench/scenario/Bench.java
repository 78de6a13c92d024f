package dev.tandem.bench.scenario;

import dev.tandem.bench.stack.FlightRecordings;
import dev.tandem.bench.stack.PeerSite;
import dev.tandem.bench.stack.PeerSite.Storage;
import dev.tandem.bench.stack.PeerTraining;
import dev.tandem.bench.stack.Site;
import dev.tandem.bench.stack.StatementStatistics;
import dev.tandem.dev.stack.ServiceProgram.Jar.StartFlags;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.startcache.StartCaches;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a scenario works with.
 *
 * @param repository whose built services are run
 * @param directory for data and logs, deleted afterwards
 * @param progress is told what happens now
 */
public record Bench(Path repository, Path directory, Terms terms, Consumer<String> progress) {

    /** The same for what comes after a first load. */
    Bench warm() {
        return new Bench(repository, directory, terms.warm(), progress);
    }

    /** A usual stack in a directory of its own. */
    public Site site(String name) {
        return site(name, UnaryOperator.identity());
    }

    /** A stack of which only what the synchronous path needs runs: gateway, ordering, inventory and the servers. */
    public Site synchronousSite(String name) {
        return synchronousSite(name, UnaryOperator.identity());
    }

    /** The same with other settings. */
    public Site synchronousSite(String name, UnaryOperator<StackOptions> settings) {
        Site site = site(name, settings);
        List.of("notification", "shipping", "payment", "tracking").forEach(site.stack()::stop);
        return site;
    }

    /** A stack with other settings. */
    public Site site(String name, UnaryOperator<StackOptions> settings) {
        Site site = Site.open(
                repository,
                directory.resolve(name),
                stack -> profiled(settings.apply(terms.trained() ? stack.trained() : stack.untrained())
                        .natively(terms.natives())),
                progress);
        terms.profiles().ifPresent(profiles -> site.countStatements(profiles.resolve("statements.txt")));
        return site;
    }

    /** A plain peer behind Tandem's gateway, on servers of its own. */
    public PeerSite peer(String name, Storage storage, UnaryOperator<StackOptions> settings) {
        if (terms.trained()) {
            new PeerTraining(repository, progress).ensure(storage);
        }
        return PeerSite.open(
                repository, directory.resolve(name), new PeerSite.Peer(storage, start(), settings), progress);
    }

    /** What else Java is told when it starts a plain peer. */
    StartFlags start() {
        return terms.trained() ? StartCaches.of(repository)::requiring : StartFlags.NONE;
    }

    private StackOptions profiled(StackOptions stack) {
        return terms.profiles()
                .map(profiles -> new FlightRecordings(profiles, terms.warmUpSeconds()).of(stack))
                .map(StatementStatistics::with)
                .orElse(stack);
    }
}
