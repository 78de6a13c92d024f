package dev.tandem.scaler.group.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.scaler.group.model.Decision;
import dev.tandem.scaler.group.model.Goal;
import dev.tandem.scaler.group.model.GroupReading;
import dev.tandem.scaler.group.model.PartitionReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final ScriptedReader reader = new ScriptedReader();
    private final List<Target> forgotten = new CopyOnWriteArrayList<>();
    private final Watches watches = new Watches(
            reader,
            new Listener(),
            new WatchSettings(Duration.ofMillis(10), Duration.ofSeconds(30), Duration.ofMinutes(10), 2, 1),
            now::get);

    @AfterEach
    void stop() {
        watches.stop();
    }

    @Test
    void answersAfterTheFirstLook() {
        assertThat(decision("a").desired()).isZero();
        assertThat(watches.targets()).containsExactly(target("a"));
    }

    @Test
    void keepsADecisionForAWhileWhenTheBrokerIsSilent() {
        decision("a");
        reader.silent = true;
        now.set(Instant.EPOCH.plusSeconds(29));

        assertThat(decision("a").desired()).isZero();
    }

    @Test
    void failsWhenTheBrokerIsSilentForLonger() {
        decision("a");
        reader.silent = true;
        now.set(Instant.EPOCH.plusSeconds(60));

        await().atMost(PATIENCE).untilAsserted(() -> assertThatThrownBy(() -> decision("a"))
                .isInstanceOf(GroupUnreadableException.class)
                .hasMessage("silent"));
        reader.silent = false;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decision("a").desired()).isZero());
    }

    @Test
    void refusesMoreGroupsThanItMayWatch() {
        decision("a");
        decision("b");

        assertThatThrownBy(() -> decision("c"))
                .isInstanceOf(TooManyGroupsException.class)
                .hasMessageContaining("tandem.scaler.max-groups");
    }

    @Test
    void forgetsGroupsThatNobodyAsksAbout() {
        decision("a");
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(6)));
        decision("b");
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(11)));

        watches.forgetIdle();

        assertThat(watches.targets()).containsExactly(target("b"));
        assertThat(forgotten).containsExactly(target("a"));
    }

    @Test
    void keepsGroupsThatSomebodyListensTo() {
        List<Boolean> heard = new CopyOnWriteArrayList<>();
        var listening = watches.activity(target("a")).subscribe().with(heard::add);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(false));
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(11)));

        watches.forgetIdle();
        assertThat(watches.targets()).hasSize(1);

        listening.cancel();
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(22)));
        watches.forgetIdle();
        assertThat(watches.targets()).isEmpty();
    }

    @Test
    void tellsListenersOfChangesOnly() {
        List<Boolean> heard = new CopyOnWriteArrayList<>();
        var listening = watches.activity(target("a")).subscribe().with(heard::add);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(false));
        int before = reader.looks.get();

        reader.waiting = 1;

        await().atMost(PATIENCE).until(() -> reader.looks.get() > before + 5);
        assertThat(heard).containsExactly(false, true);
        listening.cancel();
    }

    @Test
    void aFaultOfOurOwnIsToldAndDoesNotEndTheWatch() {
        reader.broken = true;
        assertThatThrownBy(() -> decision("a")).isInstanceOf(GroupUnreadableException.class);

        reader.broken = false;

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(decision("a").desired()).isZero());
    }

    private Decision decision(String group) {
        return watches.decision(target(group)).await().atMost(PATIENCE);
    }

    private static Target target(String group) {
        Goal goal = new Goal(Duration.ofSeconds(60), 0, 12, Duration.ofSeconds(45));
        return new Target("shop/" + group, group, "orders", OffsetReset.EARLIEST, goal);
    }

    private final class ScriptedReader implements GroupReader {
        private volatile boolean silent;
        private volatile boolean broken;
        private volatile long waiting;
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public GroupReading read(Target target) {
            if (silent) {
                throw new GroupUnreadableException("silent", null);
            }
            if (broken) {
                throw new IllegalStateException("broken");
            }
            Optional<Instant> oldest = waiting > 0 ? Optional.of(now.get()) : Optional.empty();
            List<PartitionReading> partitions = List.of(new PartitionReading(0, 0, waiting, oldest));
            looks.incrementAndGet();
            return new GroupReading(now.get(), partitions, List.of(), false);
        }

        @Override
        public void forget(Target target) {
            // Keeps nothing.
        }
    }

    private final class Listener implements WatchListener {
        @Override
        public void decided(Target target, Decision decision) {
            // Not looked at.
        }

        @Override
        public void unreadable(Target target, GroupUnreadableException cause) {
            // Not looked at.
        }

        @Override
        public void forgotten(Target target) {
            forgotten.add(target);
        }
    }
}
