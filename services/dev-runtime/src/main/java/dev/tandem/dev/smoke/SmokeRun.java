package dev.tandem.dev.smoke;

import dev.tandem.dev.client.Answer;
import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.client.GrpcClients;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.DevStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One run on a stack that is ready: place, settle, check. */
public final class SmokeRun {

    private static final int CUSTOMERS = 8;
    private static final Duration BOOKS_LIMIT = Duration.ofSeconds(45);
    private static final Duration BOOKS_PAUSE = Duration.ofMillis(250);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final DevStack stack;
    private final Consumer<String> progress;
    private final GatewayClient gateway;

    /** The progress is told in short sentences. */
    public SmokeRun(DevStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
        this.gateway =
                new GatewayClient(stack.endpoints().gateway(), stack.endpoints().token());
    }

    /** Runs with this number of orders; the customer's name must be new to the stack. */
    public SmokeReport run(int orders, String customerId) throws InterruptedException {
        SmokePlan plan = SmokePlan.of(orders, customerId);
        ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
        ExecutorService twins = Executors.newCachedThreadPool();
        try (GrpcClients grpc = new GrpcClients(stack.endpoints());
                TopicWatch watch = TopicWatch.start(stack.endpoints().bootstrapServers())) {
            plan.fillStock(grpc.inventory());
            long start = System.nanoTime();
            List<PlacedOrder> placed = place(plan, customers, new OrderPlacer(gateway, twins));
            List<PlacedOrder> accepted =
                    placed.stream().filter(PlacedOrder::accepted).toList();
            List<FinalOrder> settled = new Settlement(gateway, customers)
                    .await(accepted, count -> progress.accept("settled " + count + " of " + accepted.size()));
            List<Finding> findings = new ArrayList<>(Refusals.check(placed));
            findings.addAll(check(settled, books(plan, grpc, watch)));
            return report(placed, settled, findings, new Measured(watch.seen(), System.nanoTime() - start));
        } finally {
            customers.shutdownNow();
            twins.shutdownNow();
        }
    }

    private record Measured(List<SeenEvent> events, long nanos) {}

    private List<PlacedOrder> place(SmokePlan plan, ExecutorService customers, OrderPlacer placer) {
        AtomicInteger done = new AtomicInteger();
        List<CompletableFuture<PlacedOrder>> placing = plan.orders().stream()
                .map(order -> CompletableFuture.supplyAsync(() -> placer.place(order), customers)
                        .whenComplete((placed, failure) -> progress.accept("placed " + done.incrementAndGet() + " of "
                                + plan.orders().size())))
                .toList();
        return placing.stream().map(CompletableFuture::join).toList();
    }

    private List<Book> books(SmokePlan plan, GrpcClients grpc, TopicWatch watch) {
        return List.of(
                new OutcomeBook(),
                new ListingBook(gateway, plan.customerId()),
                new StockBook(grpc::inventory, plan.stock()),
                new PaymentBook(grpc::payment),
                new ShipmentBook(grpc::shipping),
                new NotificationBook(grpc::notification, stack.directory()),
                new TopicBook(watch));
    }

    // The traces follow the orders by a moment: ask again until they are right or the time is up.
    private List<Finding> check(List<FinalOrder> settled, List<Book> books) {
        List<Finding> findings = new ArrayList<>();
        for (Book book : books) {
            progress.accept("checking: " + book.getClass().getSimpleName());
            List<Finding> current = new ArrayList<>();
            new Patience(BOOKS_LIMIT, BOOKS_PAUSE).holds(() -> {
                current.clear();
                current.addAll(book.check(settled));
                return current.isEmpty() || book instanceof OutcomeBook;
            });
            findings.addAll(current);
        }
        return findings;
    }

    private static SmokeReport report(
            List<PlacedOrder> placed, List<FinalOrder> settled, List<Finding> findings, Measured measured) {
        Percentiles answers = Percentiles.of(
                placed.stream().map(PlacedOrder::first).mapToLong(Answer::nanos).mapToDouble(n -> n / NANOS_PER_MILLI));
        Percentiles events = Percentiles.of(measured.events().stream()
                .filter(event -> event.is("OrderConfirmed"))
                .mapToDouble(SeenEvent::ageMillis));
        SmokeReport.Counts counts = new SmokeReport.Counts(
                placed.size(),
                placed.stream()
                        .filter(order -> order.first().status() == PlacedOrder.CREATED)
                        .count(),
                settled.stream().filter(FinalOrder::completed).count(),
                settled.stream().filter(FinalOrder::cancelled).count(),
                placed.stream()
                        .filter(order -> Refusals.outOfStock(order.first()))
                        .count(),
                placed.stream().mapToLong(PlacedOrder::absorbedDuplicates).sum());
        SmokeReport.Times times = new SmokeReport.Times(
                answers.at(50), answers.at(99), events.at(99), measured.nanos() / NANOS_PER_SECOND);
        return new SmokeReport(counts, times, findings);
    }
}
