package dev.tandem.messaging.quarkus.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of what is done with letters; the defaults suit everybody. */
@ConfigMapping(prefix = "tandem.letters")
public interface LettersConfig {
    Copies copies();

    Redrives redrives();

    /** How often waiting letters are counted for the metrics. */
    @WithDefault("5s")
    Duration censusInterval();

    /** See {@link dev.tandem.messaging.letter.CopierSettings}. */
    interface Copies {
        @WithDefault("100")
        int pageSize();

        /** How long a letter rests whose dead-letter topic did not take its copy. */
        @WithDefault("30s")
        Duration claimTime();

        @WithDefault("1s")
        Duration pollInterval();
    }

    /** See {@link dev.tandem.messaging.letter.RedriveSettings}. */
    interface Redrives {
        /** After this long the step of a killed replica is made by another one. */
        @WithDefault("10s")
        Duration claimTime();

        @WithDefault("1s")
        Duration pollInterval();

        @WithDefault("100ms")
        Duration awaitInterval();
    }
}
