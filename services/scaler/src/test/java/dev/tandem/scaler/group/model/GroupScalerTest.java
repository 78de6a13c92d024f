package dev.tandem.scaler.group.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupScalerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void startsFromThePodsItFinds() {
        Decision decision =
                new GroupStory(1, 12).members(4).arriving(100).processing(100).during(Duration.ofSeconds(5));

        assertThat(decision.desired()).isEqualTo(4);
        assertThat(decision.reason()).isEqualTo(Reason.STARTED);
    }

    @Test
    void asksForAsManyPodsAsTheInflowNeeds() {
        GroupStory story = behindWithOnePodOfHundredPerSecond();

        Decision decision = story.arriving(380).during(MINUTE);

        assertThat(decision.desired()).isGreaterThanOrEqualTo(4);
        assertThat(decision.reason()).isIn(Reason.MORE_NEEDED, Reason.ENOUGH);
    }

    @Test
    void asksBeforeTheBacklogIsOld() {
        GroupStory story = behindWithOnePodOfHundredPerSecond().arriving(50).processing(100);
        story.during(Duration.ofMinutes(3));

        Decision decision = story.arriving(500).during(Duration.ofSeconds(10));

        assertThat(decision.oldestAge()).isLessThan(Duration.ofSeconds(15));
        assertThat(decision.desired()).isGreaterThan(1);
    }

    @Test
    void onlyAsksForCountsThatLowerTheLargestShare() {
        for (int rate = 100; rate <= 1200; rate += 50) {
            GroupStory story = behindWithOnePodOfHundredPerSecond();
            assertThat(story.arriving(rate).during(MINUTE).desired()).isIn(1, 2, 3, 4, 6, 12);
        }
    }

    @Test
    void neverAsksForMoreThanAllowedAndNeverForFewer() {
        GroupStory story = new GroupStory(2, 4).members(2).arriving(5000).processing(200);
        assertThat(story.during(Duration.ofMinutes(2)).desired()).isEqualTo(4);

        assertThat(story.members(4)
                        .arriving(0)
                        .processing(10_000)
                        .during(Duration.ofMinutes(20))
                        .desired())
                .isEqualTo(2);
    }

    @Test
    void neverAsksForMoreThanPartitions() {
        GroupStory story = new GroupStory(1, 100).members(20).arriving(5000).processing(200);

        assertThat(story.during(Duration.ofMinutes(2)).desired()).isEqualTo(GroupStory.PARTITIONS);
    }

    @Test
    void holdsWhenRecordsWaitAndNoneIsProcessed() {
        GroupStory story = new GroupStory(1, 12).members(3).arriving(200).processing(200);
        story.during(Duration.ofMinutes(2));

        Decision decision = story.processing(0).during(Duration.ofMinutes(10));

        assertThat(decision.desired()).isEqualTo(3);
        assertThat(decision.reason()).isEqualTo(Reason.DEPENDENCY_DOWN);
        assertThat(decision.explanation()).contains("dependency", "stays 3");
    }

    @Test
    void goesOnWhenTheDependencyIsBack() {
        GroupStory story = new GroupStory(1, 12).members(3).arriving(200).processing(200);
        story.during(Duration.ofMinutes(2));
        story.processing(0).during(Duration.ofMinutes(3));

        assertThat(story.processing(210).during(MINUTE).desired()).isGreaterThan(3);
    }

    @Test
    void asksForNoMoreWhenTheLastPodsBroughtNoSpeed() {
        GroupStory story = new GroupStory(1, 12).members(2).arriving(400).processing(200);
        story.during(Duration.ofSeconds(50));

        Decision decision = story.members(3).during(Duration.ofSeconds(45));

        assertThat(decision.reason()).isEqualTo(Reason.NO_GAIN);
        assertThat(decision.desired()).isLessThan(12);
        assertThat(story.during(Duration.ofMinutes(2)).desired()).isEqualTo(decision.desired());
    }

    @Test
    void asksForMoreWhenTheLastPodsBroughtSpeedButNotEnough() {
        GroupStory story = new GroupStory(1, 12).members(2).arriving(1000).processing(200);
        story.during(Duration.ofSeconds(50));

        Decision decision = story.members(3).processing(300).during(Duration.ofMinutes(1));

        assertThat(decision.desired()).isEqualTo(12);
    }

    @Test
    void keepsPodsUntilFewerWouldHaveDoneForAMinute() {
        GroupStory story = behindWithOnePodOfHundredPerSecond();
        story.arriving(500).during(MINUTE);
        story.members(12).processing(1200).during(Duration.ofMinutes(3));
        int wanted = story.during(Duration.ofSeconds(5)).desired();

        story.arriving(50);

        assertThat(story.during(Duration.ofSeconds(30)).desired()).isEqualTo(wanted);
        assertThat(story.during(Duration.ofMinutes(5)).desired()).isLessThan(wanted);
    }

    @Test
    void keepsHeadRoomWhenItTakesPodsAway() {
        GroupStory story = behindWithOnePodOfHundredPerSecond();
        story.arriving(390).during(MINUTE);
        story.members(6).processing(600);

        // Four pods would do 400/s: less than a tenth above what comes in.
        assertThat(story.during(Duration.ofMinutes(3)).desired()).isEqualTo(6);
    }

    @Test
    void takesSuperfluousPodsAwayEvenIfNobodyKnowsWhatAPodCanDo() {
        GroupStory story = new GroupStory(1, 12).members(12).arriving(12).processing(1200);

        assertThat(story.during(Duration.ofMinutes(30)).desired()).isLessThan(12);
    }

    @Test
    void countsNoLagWhereOnlyMarkersAreLeft() {
        PartitionReading markers = new PartitionReading(0, 41, 42, Optional.empty());

        assertThat(markers.waiting()).isZero();
        assertThat(markers.age(Instant.now())).isZero();
    }

    @Test
    void doesNotSeeParkedKeysAsTheirOffsetsAdvance() {
        // A thousand failing records are parked in the consumer's database: read, committed and not processed.
        GroupStory story = new GroupStory(1, 12).members(1).arriving(80).processing(100);

        Decision decision = story.during(Duration.ofMinutes(10));

        assertThat(decision.waiting()).isZero();
        assertThat(decision.desired()).isEqualTo(1);
    }

    @Test
    void saysThatPodsDoNotHelpAPartitionThatIsTooMuchForOne() {
        GroupStory story =
                new GroupStory(1, 12).members(1).arriving(0).arrivingAt(0, 150).processingAt(0, 100);

        Decision decision = story.during(MINUTE);

        assertThat(decision.explanation()).contains("partition 0 alone is too much for one pod");
        assertThat(decision.desired()).isEqualTo(1);
    }

    @Test
    void isActiveAMinuteAfterTheLastRecord() {
        GroupStory story = new GroupStory(0, 12).members(1).arriving(10).processing(100);
        assertThat(story.during(MINUTE).active()).isTrue();

        assertThat(story.arriving(0).during(Duration.ofSeconds(55)).active()).isTrue();
        assertThat(story.during(Duration.ofSeconds(30)).active()).isFalse();
    }

    @Test
    void wantsAPodForAGroupAtZeroAsSoonAsARecordWaits() {
        GroupScaler scaler = new GroupScaler(new Goal(MINUTE, 0, 12, Duration.ofSeconds(45)));
        Instant now = Instant.EPOCH;
        assertThat(scaler.decide(reading(now, 0)).active()).isFalse();

        Decision decision = scaler.decide(reading(now.plusSeconds(5), 1));

        assertThat(decision.active()).isTrue();
        assertThat(decision.desired()).isEqualTo(1);
    }

    @Test
    void asksForPodsWhenAllAreGone() {
        GroupStory story = behindWithOnePodOfHundredPerSecond();

        Decision decision = story.members(0).processing(0).arriving(300).during(Duration.ofMinutes(2));

        assertThat(decision.desired()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void explainsADecisionInOneLine() {
        Decision decision = behindWithOnePodOfHundredPerSecond().arriving(500).during(MINUTE);

        assertThat(decision.explanation())
                .startsWith("12 partitions, 1 pods, oldest ")
                .contains(" waiting, ", "/s come in, a pod does 100.");
    }

    private static GroupStory behindWithOnePodOfHundredPerSecond() {
        GroupStory story = new GroupStory(1, 12).members(1).arriving(120).processing(100);
        story.during(Duration.ofSeconds(90));
        return story;
    }

    private static GroupReading reading(Instant at, long end) {
        Optional<Instant> oldest = end > 0 ? Optional.of(at) : Optional.empty();
        return new GroupReading(at, List.of(new PartitionReading(0, 0, end, oldest)), List.of(), false);
    }
}
