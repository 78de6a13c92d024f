package dev.tandem.messaging.letter;

/**
 * The right to make one step of a redrive.
 *
 * @param epoch grows with every claim; fences a claim that ran out and was taken by someone else
 */
public record RedriveClaim(Redrive redrive, long epoch) {}
