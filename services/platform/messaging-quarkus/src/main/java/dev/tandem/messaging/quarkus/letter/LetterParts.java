package dev.tandem.messaging.quarkus.letter;

import jakarta.inject.Singleton;

/** What works around letters besides their stores. */
@Singleton
record LetterParts(DeadLetterChannel channel, LetterTelemetry telemetry, CensusWatch census) {}
