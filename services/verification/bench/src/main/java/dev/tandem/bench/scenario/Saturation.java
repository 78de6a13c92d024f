package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.Generator;
import dev.tandem.bench.stack.Measured;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.PeerSite;
import dev.tandem.bench.stack.PeerSite.Storage;
import dev.tandem.bench.stack.Site;
import dev.tandem.bench.stack.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The most orders a second that are confirmed, against plain services behind the same contract. */
final class Saturation implements Scenario {

    /** Requests under way; enough for a plain service to fill its connection pool several times. */
    static final int AT_ONCE = 128;

    private static final double LEAST = 12_000;
    private static final Map<Storage, Peer> PEERS = Map.of(
            Storage.USUAL, new Peer("the usual peer", 3),
            Storage.TUNED, new Peer("the tuned peer", 1.7),
            Storage.BARE, new Peer("no database", 0.5));

    /** Who is compared with, and how many times its orders a second are asked for. */
    private record Peer(String name, double least) {}

    @Override
    public String number() {
        return "02";
    }

    @Override
    public String title() {
        return "place-order saturation, against two plain peers and against no database";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        List<Trial> trials = new ArrayList<>();
        try (Site site = bench.synchronousSite("tandem")) {
            trials.add(saturate(bench, site, "Tandem"));
        }
        Trial own = trials.get(0);
        List<Check> checks = new ArrayList<>(checks(own));
        for (Storage storage : bench.terms().against()) {
            Peer peer = PEERS.get(storage);
            Trial trial = peer(bench, storage, peer.name());
            trials.add(trial);
            checks.add(Check.atLeast("times the orders of " + peer.name(), ratio(own, trial), peer.least()));
        }
        return new ScenarioResult(number(), title(), bench.terms().described(), trials, checks, NOTES);
    }

    private static final List<String> NOTES = List.of(
            AT_ONCE + " requests under way all the time; gateway, ordering, inventory, broker, database and load"
                    + " generator on this machine.",
            "Every order comes with the same token, which gateway, ordering and inventory look at.",
            "The peers run behind Tandem's gateway, which looks at the token; they reserve stock and publish by an"
                    + " outbox, but neither look at the token themselves nor validate nor consume events.");

    private static Trial peer(Bench bench, Storage storage, String name) {
        try (PeerSite site = bench.peer(storage.name(), storage, UnaryOperator.identity())) {
            return saturate(bench, site, name);
        }
    }

    static Trial saturate(Bench bench, Target target, String name) {
        LoadJob job = LoadJob.closed(
                target.gatewayPort(),
                OrderTexts.place(target.token()),
                AT_ONCE,
                bench.terms().warmUpSeconds(),
                bench.terms().seconds());
        Measured measured = target.generator().run(job, target.meter(), Generator.Observer.NONE);
        return Figures.trial(name, measured.recording(), measured.spent());
    }

    private static List<Check> checks(Trial own) {
        return List.of(
                Check.atLeast("orders confirmed per second", own.figure(Figures.DONE_PER_SECOND), LEAST),
                Check.atMost("calls refused, failed or unanswered", Figures.withoutAnswer(own), 0));
    }

    private static double ratio(Trial own, Trial other) {
        double against = other.figure(Figures.DONE_PER_SECOND);
        return against == 0 ? 0 : own.figure(Figures.DONE_PER_SECOND) / against;
    }
}
