package dev.tandem.messaging.lane;

/**
 * The right to work on a lane until it runs out.
 *
 * @param epoch grows with every claim; fences a claim that ran out and was taken by someone else
 */
public record LaneClaim(LaneId lane, long epoch) {}
