package dev.tandem.chaos.drive;

import dev.tandem.dev.client.GatewayClient;
import dev.tandem.dev.smoke.PlannedOrder;
import dev.tandem.dev.stack.Endpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleToLongFunction;

/** Places planned orders at a steady rate, whether or not the earlier ones were answered. Thread-safe. */
public final class Driver implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // More would starve the stack of the machine that both run on; later ones wait, and their wait counts.
    private static final int MOST_AT_ONCE = 500;

    private final Map<String, Remembered> memory = new ConcurrentHashMap<>();
    private final Availability availability;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ExecutorService customers = Executors.newFixedThreadPool(MOST_AT_ONCE);
    private final GatewayClient gateway;

    /** @param late is told of each call that was not answered in time */
    public Driver(Endpoints stack, Consumer<String> late) {
        this.gateway = new GatewayClient(stack.gateway(), stack.token(), PatientClient.ATTEMPT_LIMIT);
        this.availability = new Availability(DEADLINE, late);
    }

    /** Places orders ever faster, up to twice the mean; they are remembered like all others, their calls not counted. */
    public void warmUp(List<PlannedOrder> orders, Duration length) {
        start(orders, share -> (long) (length.toNanos() * Math.sqrt(share)), uncounted())
                .join();
    }

    /** Begins; the result completes when every order was answered or given up. */
    public CompletableFuture<Void> start(List<PlannedOrder> orders, Duration length) {
        return start(orders, share -> (long) (length.toNanos() * share), availability);
    }

    /** @param due nanoseconds after the begin at which this share of the orders is placed */
    private CompletableFuture<Void> start(List<PlannedOrder> orders, DoubleToLongFunction due, Availability counted) {
        Customer customer = new Customer(new PatientClient(gateway, executor, counted, PATIENCE), executor);
        List<CompletableFuture<Void>> served = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < orders.size(); i++) {
            PlannedOrder order = orders.get(i);
            long delay = due.applyAsLong((double) i / orders.size());
            Executor then = CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, customers);
            served.add(CompletableFuture.runAsync(() -> remember(customer.serve(order, begin + delay)), then));
        }
        return CompletableFuture.allOf(served.toArray(CompletableFuture[]::new));
    }

    /** Asks once more for the orders that were never answered, without counting these calls. */
    public void askForUnknown() {
        Customer customer = new Customer(new PatientClient(gateway, executor, uncounted(), PATIENCE), executor);
        List<CompletableFuture<Void>> asking = memory.values().stream()
                .filter(Remembered::unknown)
                .map(open -> CompletableFuture.runAsync(() -> remember(customer.ask(open)), customers))
                .toList();
        CompletableFuture.allOf(asking.toArray(CompletableFuture[]::new)).join();
    }

    private static Availability uncounted() {
        return new Availability(DEADLINE, late -> {});
    }

    private void remember(Remembered told) {
        memory.put(told.plan().idempotencyKey(), told);
    }

    /** What was told so far, in no order. */
    public List<Remembered> memory() {
        return List.copyOf(memory.values());
    }

    /** The calls so far. */
    public Availability availability() {
        return availability;
    }

    @Override
    public void close() {
        customers.shutdownNow();
        executor.shutdownNow();
    }
}
