package dev.tandem.grpc.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.LoadBalancerRegistry;
import io.grpc.ManagedChannel;
import io.grpc.NameResolverRegistry;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.vertx.core.Vertx;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers notice of replicas that come and go: nothing. */
class ReplicasTest {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int SAMPLE = 2_000;

    private final List<Replica> started = new ArrayList<>();
    private final List<Replica> listed = new CopyOnWriteArrayList<>();
    private final ReplicaResolverProvider resolver = new ReplicaResolverProvider("test", this::lookUp, LOOK);
    private final AnsweringReplicas balancer = new AnsweringReplicas(System::nanoTime);
    private final Vertx vertx = Vertx.vertx();
    private ManagedChannel channel;

    @BeforeEach
    void open() {
        NameResolverRegistry.getDefaultRegistry().register(resolver);
        LoadBalancerRegistry.getDefaultRegistry().register(balancer);
        channel = BalancedChannel.configure(NettyChannelBuilder.forTarget("test://inventory:9082"), vertx)
                .usePlaintext()
                .build();
        new Reconnection(vertx, LOOK).keepTrying(List.of(channel));
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
        started.forEach(Replica::kill);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        NameResolverRegistry.getDefaultRegistry().deregister(resolver);
        LoadBalancerRegistry.getDefaultRegistry().deregister(balancer);
    }

    @Test
    void fourReplicasShareTheCallsSoonAfterTwoDid() {
        list(start(), start());
        try (SteadyCallers callers = new SteadyCallers(channel)) {
            within(10).until(() -> callers.answered() > SAMPLE);

            list(listed.get(0), listed.get(1), start(), start());
            within(10).until(() -> listed.stream().allMatch(replica -> replica.calls() > 0));

            assertThat(shares(callers)).hasSize(4).allSatisfy(share -> assertThat(share)
                    .isBetween(0.20, 0.30));
            assertThat(callers.failures()).isEmpty();
        }
    }

    @Test
    void channelThatNobodyHasUsedEndsAtOnce() throws InterruptedException {
        ManagedChannel unused = BalancedChannel.configure(NettyChannelBuilder.forTarget("test://nobody:1"), vertx)
                .usePlaintext()
                .build();

        assertThat(unused.shutdownNow().awaitTermination(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void replicasThatAreReplacedKeepNoConnection() {
        list(start(), start());
        try (SteadyCallers callers = new SteadyCallers(channel)) {
            for (int round = 0; round < 10; round++) {
                list(listed.get(1), start());
                within(10).until(() -> listed.stream().allMatch(replica -> replica.calls() > 0));
            }

            within(10)
                    .until(() -> started.stream().mapToInt(Replica::connections).sum() == listed.size());
            assertThat(listed)
                    .allSatisfy(replica -> assertThat(replica.connections()).isOne());
            assertThat(callers.failures()).isEmpty();
        }
    }

    @Test
    void noCallFailsWhileOneReplicaAfterTheOtherIsRestarted() {
        list(start(), start(), start());
        try (SteadyCallers callers = new SteadyCallers(channel)) {
            for (Replica old : List.copyOf(listed)) {
                Replica next = start();
                listed.add(next);
                within(10).until(() -> next.calls() > 0);
                old.drain();
                listed.remove(old);
            }
            int before = callers.answered();
            within(10).until(() -> callers.answered() > before + SAMPLE);

            assertThat(callers.failures()).isEmpty();
        }
    }

    @Test
    void replicaThatWasAwayForLongIsCalledAsSoonAsItIsBack() {
        Replica before = start();
        list(before);
        SteadyCallers.call(channel);
        before.kill();
        Duration away = Duration.ofSeconds(4);
        Awaitility.await().during(away).atMost(away.multipliedBy(2)).until(this::isUnavailable);

        Replica after = start(before.address().getPort());
        long begun = System.nanoTime();
        within(10).until(() -> !isUnavailable());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(after.calls()).isPositive();
    }

    @Test
    void replicaThatIsFrozenIsCalledAgainWhenItAnswers() {
        Replica frozen = start();
        list(frozen, start());
        try (SteadyCallers callers = new SteadyCallers(channel, Duration.ofMillis(1_500))) {
            within(10).until(() -> callers.answered() > SAMPLE);

            frozen.freeze();
            int before = callers.answered();
            within(10)
                    .until(() -> callers.answered() > before + SAMPLE
                            && !callers.failures().isEmpty());
            int inVain = frozen.calls();
            within(10).until(() -> frozen.calls() > inVain);

            assertThat(frozen.calls()).as("one call to hear whether it is back").isEqualTo(inVain + 1);
            assertThat(callers.failures()).hasSizeLessThan(2 * SteadyCallers.CALLERS);

            frozen.thaw();
            within(10).until(() -> shares(callers).get(0) > 0.4);
        }
    }

    /** Each call comes while the ones before it have heard nothing for longer than a silence takes. */
    @Test
    void replicaThatIsOnlySlowAnswersEveryCall() {
        Replica slow = start();
        slow.slowDown(Duration.ofSeconds(3));
        list(slow);

        List<CompletableFuture<byte[]>> answers = IntStream.range(0, 4)
                .mapToObj(second -> CompletableFuture.supplyAsync(
                        () -> SteadyCallers.call(channel), CompletableFuture.delayedExecutor(second, TimeUnit.SECONDS)))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(15)));
    }

    @Test
    void connectionThatCarriesNothingIsReplacedWhenThereIsNoOther() {
        Replica replica = start();
        list(replica);
        try (SteadyCallers callers = new SteadyCallers(channel, Duration.ofMillis(2_500))) {
            within(10).until(() -> callers.answered() > SAMPLE);

            replica.cutOff();
            within(10).until(() -> !callers.failures().isEmpty());
            int before = callers.answered();
            within(10).until(() -> callers.answered() > before + SAMPLE);

            assertThat(callers.failures()).hasSizeLessThanOrEqualTo(2 * SteadyCallers.CALLERS);
            within(10).until(() -> replica.connections() == 1);
        }
    }

    @Test
    void serviceWithoutAReplicaIsUnavailableUntilItHasOne() {
        assertThatThrownBy(() -> SteadyCallers.call(channel))
                .isInstanceOfSatisfying(StatusRuntimeException.class, failure -> {
                    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
                    assertThat(failure).hasMessageContaining("No replica of inventory is known.");
                });

        list(start());

        within(10).until(() -> !isUnavailable());
    }

    private List<InetSocketAddress> lookUp(String host, int port) throws UnknownHostException {
        if (listed.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return listed.stream().map(Replica::address).toList();
    }

    private Replica start() {
        return start(0);
    }

    private Replica start(int port) {
        Replica replica = Replica.start(port);
        started.add(replica);
        return replica;
    }

    private void list(Replica... replicas) {
        List<Replica> all = List.copyOf(Arrays.asList(replicas));
        listed.addAll(all.stream().filter(replica -> !listed.contains(replica)).toList());
        listed.removeIf(replica -> !all.contains(replica));
    }

    /** Of the next calls, by replica. */
    private List<Double> shares(SteadyCallers callers) {
        int[] first = listed.stream().mapToInt(Replica::calls).toArray();
        int from = callers.answered();
        within(10).until(() -> callers.answered() > from + SAMPLE);
        int[] last = listed.stream().mapToInt(Replica::calls).toArray();
        double all = Arrays.stream(last).sum() - Arrays.stream(first).sum();
        return IntStream.range(0, first.length)
                .mapToObj(replica -> (last[replica] - first[replica]) / all)
                .toList();
    }

    private boolean isUnavailable() {
        try {
            SteadyCallers.call(channel);
            return false;
        } catch (StatusRuntimeException failure) {
            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            return true;
        }
    }

    private static ConditionFactory within(int seconds) {
        return Awaitility.await().atMost(Duration.ofSeconds(seconds)).pollInterval(Duration.ofMillis(20));
    }
}
