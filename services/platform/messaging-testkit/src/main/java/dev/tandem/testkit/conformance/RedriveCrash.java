package dev.tandem.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedrivePlan;
import dev.tandem.messaging.letter.RedriveProgress;
import dev.tandem.messaging.letter.RedriveStatus;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.testkit.crash.Effects;
import dev.tandem.testkit.crash.LetterReplica;
import dev.tandem.testkit.crash.Lifeline;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Many letters are redriven by replicas of which one after another is killed. */
public final class RedriveCrash {
    private final LetterFixture letters;
    private final LetterReplica replica;
    private final Consumer<BooleanSupplier> patience;
    private final Effects effects = new Effects();
    private final Random random;
    private int deaths;

    /** @param patience lets time pass until the condition holds */
    public RedriveCrash(
            LetterFixture letters, InstantSource time, Delay delay, Consumer<BooleanSupplier> patience, long seed) {
        this.letters = letters;
        this.replica = new LetterReplica(letters, effects, time, delay);
        this.patience = patience;
        this.random = new Random(seed);
    }

    /** Every tenth key has a second letter that waits behind the dead one. */
    public void run(int count, int longestLife) {
        List<Letter> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(LetterFixture.letter("key " + i, i, LetterStatus.DEAD));
            if (i % 10 == 0) {
                all.add(LetterFixture.letter("key " + i, count + i, LetterStatus.PARKED));
            }
        }
        letters.parkAll(all);
        RedrivePlan plan =
                new RedrivePlan(LetterQuery.ofStatuses(Set.of(LetterStatus.DEAD)), List.of(1, 5, 50), 10_000);
        UUID id = Stages.await(letters.redrives()
                        .start(new NewRedrive(UUID.randomUUID(), Fingerprint.of(new byte[0]), plan, LetterFixture.ANN)))
                .id();
        while (find(id).status() == RedriveStatus.RUNNING) {
            live(id, longestLife);
        }
        assertThat(deaths).isGreaterThan(3);
        verify(find(id), count);
    }

    private void live(UUID id, int longestLife) {
        Lifeline life = new Lifeline(1 + random.nextInt(longestLife), random.nextBoolean());
        replica.start(life);
        patience.accept(() -> life.dead() || find(id).status() != RedriveStatus.RUNNING);
        deaths += life.dead() ? 1 : 0;
        life.cut();
    }

    private void verify(Redrive redrive, int count) {
        int waiting = (count + 9) / 10;
        Lifeline last = Lifeline.immortal();
        replica.start(last);
        patience.accept(() -> Stages.await(letters.desk().census()).openLanes() == 0);
        last.cut();
        assertThat(redrive.status()).isEqualTo(RedriveStatus.COMPLETED);
        assertThat(redrive.progress()).isEqualTo(new RedriveProgress(count, count, count, 0, 0, 0, 0));
        assertThat(Stages.await(letters.desk().list(LetterQuery.ofStatuses(Set.of(LetterStatus.APPLIED)), 0, 1))
                        .matching())
                .isEqualTo(count + waiting);
        assertThat(effects.done()).hasSize(count);
        effects.done().forEach((key, offsets) -> {
            long first = Long.parseLong(key.substring("key ".length()));
            assertThat(offsets).isEqualTo(first % 10 == 0 ? List.of(first, count + first) : List.of(first));
        });
        assertThat(effects.calls()).isBetween(count + waiting, count + waiting + deaths * LetterReplica.CONCURRENCY);
    }

    private Redrive find(UUID id) {
        return Stages.await(letters.redrives().find(id)).orElseThrow();
    }
}
