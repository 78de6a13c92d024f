package dev.tandem.chaos;

import dev.tandem.auditor.AuditSources;
import dev.tandem.auditor.AuditTerms;
import dev.tandem.auditor.Auditor;
import dev.tandem.auditor.Report;
import dev.tandem.auditor.finding.Kind;
import dev.tandem.auditor.source.Database;
import dev.tandem.chaos.drive.Driver;
import dev.tandem.chaos.drive.Remembered;
import dev.tandem.chaos.fault.Injection;
import dev.tandem.chaos.plan.FaultPlan;
import dev.tandem.chaos.report.ChaosReport;
import dev.tandem.chaos.report.Outages;
import dev.tandem.chaos.rest.Letters;
import dev.tandem.chaos.rest.Promises;
import dev.tandem.chaos.rest.Quiet;
import dev.tandem.dev.client.GrpcClients;
import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.smoke.SmokePlan;
import dev.tandem.dev.stack.DevStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** One run on a stack that is ready: orders and faults side by side, then rest, then the books. */
final class ChaosRun {

    private static final Duration HEAL_LIMIT = Duration.ofMinutes(3);
    static final WarmUp WARM_UP = new WarmUp(60, Duration.ofSeconds(8));

    // Effects before causes: ordering last.
    private static final List<String> DATABASES =
            List.of("tracking", "notification", "shipping", "payment", "inventory", "ordering");

    private final DevStack stack;
    private final Journal journal;

    ChaosRun(DevStack stack, Journal journal) {
        this.stack = stack;
        this.journal = journal;
    }

    /** Orders that come first, ever faster, and how long that takes. */
    record WarmUp(int orders, Duration length) {}

    ChaosReport run(ChaosReport.Terms terms, WarmUp warmUp, FaultPlan plan) {
        long start = System.nanoTime();
        SmokePlan orders = SmokePlan.of(terms.orders() + terms.warmUp(), "chaos-" + terms.seed());
        try (Driver driver = new Driver(stack.endpoints(), journal::detail);
                Injection injection = new Injection(stack, driver.availability(), journal::event)) {
            fillStock(orders);
            journal.event("warming up");
            driver.warmUp(
                    orders.orders().subList(terms.orders(), orders.orders().size()), warmUp.length());
            Letters letters = new Letters(stack);
            Quiet quiet = new Quiet(stack, injection.records(), letters, journal::state);
            quiet.await();
            journal.event("breaking");
            CompletableFuture<Void> driving = driver.start(orders.orders().subList(0, terms.orders()), plan.length());
            CompletableFuture<Void> breaking = injection.start(plan);
            await(CompletableFuture.allOf(driving, breaking), driver, terms.orders() + terms.warmUp());
            journal.event("healing");
            boolean healed = injection.heal(HEAL_LIMIT);
            driver.askForUnknown();
            List<String> open = quiet.await();
            long quietAt = System.nanoTime();
            Report audit = audit(driver.memory());
            return report(terms, driver, injection, new Rest(letters, audit, healed, open, start, quietAt));
        }
    }

    private record Rest(Letters letters, Report audit, boolean healed, List<String> open, long start, long quietAt) {}

    private void fillStock(SmokePlan orders) {
        try (GrpcClients grpc = new GrpcClients(stack.endpoints())) {
            orders.fillStock(grpc.inventory());
        }
    }

    private void await(CompletableFuture<Void> over, Driver driver, int orders) {
        while (!over.isDone()) {
            journal.state(driver.memory().size() + " of " + orders + " orders, "
                    + (driver.availability().calls() - driver.availability().inTime()) + " calls late");
            new dev.tandem.dev.process.Patience(Duration.ofSeconds(5), Duration.ofMillis(200)).holds(over::isDone);
        }
    }

    private Report audit(List<Remembered> memory) {
        List<Database> databases = DATABASES.stream()
                .map(name -> {
                    PostgresDatabase database = stack.database(name);
                    return new Database(name, database.jdbcUrl(), database.user(), database.password());
                })
                .toList();
        List<String> promised = memory.stream()
                .filter(Remembered::accepted)
                .map(Remembered::orderId)
                .toList();
        AuditSources sources = new AuditSources(
                databases,
                stack.endpoints().bootstrapServers(),
                Optional.of(stack.directory().mail()),
                Optional.of(stack.directory().webhooks()),
                promised);
        return new Auditor(sources, journal::state).audit(AuditTerms.atRest());
    }

    private ChaosReport report(ChaosReport.Terms terms, Driver driver, Injection injection, Rest rest) {
        Promises promises = Promises.read(stack);
        List<Remembered> memory = driver.memory();
        Promises.Broken broken = promises.check(memory);
        List<String> genuine = rest.letters().genuine();
        return new ChaosReport(
                terms,
                orders(memory, promises),
                new ChaosReport.Calls(
                        driver.availability().calls(),
                        driver.availability().inTime(),
                        driver.availability().attempts(),
                        driver.availability().refusals()),
                new ChaosReport.Damage(
                        injection.done(),
                        injection.recoveries().all(),
                        injection.topics().repeated(),
                        injection.topics().poisoned(),
                        rest.letters().discarded()),
                new Outages(injection.backlogs(), rest.quietAt()),
                verdict(broken, genuine, rest),
                findings(broken, genuine, rest),
                (System.nanoTime() - rest.start()) / 1e9);
    }

    private static ChaosReport.Orders orders(List<Remembered> memory, Promises promises) {
        return new ChaosReport.Orders(
                memory.stream().filter(Remembered::accepted).count(),
                memory.stream().filter(Remembered::rejected).count(),
                memory.stream().filter(Remembered::unknown).count(),
                promises.count("COMPLETED"),
                promises.count("CANCELLED"));
    }

    private static ChaosReport.Verdict verdict(Promises.Broken broken, List<String> genuine, Rest rest) {
        return new ChaosReport.Verdict(
                broken.lost().size() + count(rest, Kind.LOST),
                broken.doubled().size() + count(rest, Kind.DOUBLED),
                count(rest, Kind.OUT_OF_ORDER),
                count(rest, Kind.UNBALANCED),
                broken.unsettled().size() + count(rest, Kind.STUCK),
                broken.wrong().size() + genuine.size() + count(rest, Kind.ORPHANED),
                rest.healed() && rest.open().isEmpty());
    }

    private static List<String> findings(Promises.Broken broken, List<String> genuine, Rest rest) {
        List<String> findings = new ArrayList<>();
        Stream.of(broken.lost(), broken.doubled(), broken.unsettled(), broken.wrong(), genuine, rest.open())
                .forEach(findings::addAll);
        rest.audit()
                .balance()
                .findings()
                .forEach(finding -> findings.add(finding.kind().label() + " ("
                        + finding.rule().label() + "): " + String.join(", ", finding.ids()) + ": " + finding.text()));
        return findings;
    }

    private static long count(Rest rest, Kind kind) {
        return rest.audit().balance().count(kind);
    }
}
