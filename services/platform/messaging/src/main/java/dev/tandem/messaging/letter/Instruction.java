package dev.tandem.messaging.letter;

import java.time.Instant;

/**
 * On whose word something is done.
 *
 * @param reason in the actor's words; empty if not given
 */
public record Instruction(String actor, String reason, Instant at) {}
