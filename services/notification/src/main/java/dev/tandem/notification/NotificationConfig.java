package dev.tandem.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything that can be set about notifications. How to reach the mail server is set by {@code quarkus.mailer.*}; its
 * {@code mock} and {@code approved-recipients} have no effect.
 */
@ConfigMapping(prefix = "tandem.notification")
public interface NotificationConfig {
    /** Most attempts per notification, 1 to 1,000; with the pauses below, 12 take about 30 minutes. */
    @WithDefault("12")
    int attempts();

    /** Pause after the first failure; each further one is twice as long. */
    @WithDefault("1s")
    Duration firstPause();

    /** Where the pauses stop growing. */
    @WithDefault("10M")
    Duration longestPause();

    /** Longest time that one attempt may take, the wait for a connection included. */
    @WithDefault("10s")
    Duration timeout();

    Email email();

    Webhook webhook();

    /** E-mail to the customer. */
    interface Email {
        /** Domain part of every Message-ID. */
        @WithDefault("tandem.example")
        String messageIdDomain();

        /** The sender, an address with or without a name. */
        @WithDefault("${quarkus.mailer.from}")
        String from();
    }

    /** Calls to the operator's endpoint; without an URL there are none. */
    interface Webhook {
        /** Where to post. */
        Optional<String> url();

        /** {@code whsec_} and the Base64 of 24 to 64 random bytes; needed with an URL. */
        Optional<String> secret();

        /** Most connections to the endpoint, each with one call at a time; further calls wait. */
        @WithDefault("64")
        int maxConnections();
    }
}
