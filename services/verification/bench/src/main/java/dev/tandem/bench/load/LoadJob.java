package dev.tandem.bench.load;

import java.util.List;

/**
 * What a generator is to do.
 *
 * @param port of the server on this machine
 * @param perSecond rate of an open loop; 0 for a closed one
 * @param atOnce requests under way in a closed loop
 * @param connections at most so many
 * @param warmUpSeconds before the window that counts
 * @param seconds length of that window
 * @param requests whole HTTP requests with {@link NumberedRequests#PLACE}, sent by turns
 * @param firstNumber number of the first request
 */
public record LoadJob(
        int port,
        double perSecond,
        int atOnce,
        int connections,
        int warmUpSeconds,
        int seconds,
        List<String> requests,
        long firstNumber) {

    private static final int USUAL_CONNECTIONS = 4_000;

    /** Requests at a constant rate, whatever the server does. */
    public static LoadJob open(int port, List<String> requests, double perSecond, int warmUpSeconds, int seconds) {
        return new LoadJob(port, perSecond, 0, USUAL_CONNECTIONS, warmUpSeconds, seconds, requests, 0);
    }

    /** Always so many requests under way. */
    public static LoadJob closed(int port, List<String> requests, int atOnce, int warmUpSeconds, int seconds) {
        return new LoadJob(port, 0, atOnce, atOnce, warmUpSeconds, seconds, requests, 0);
    }

    /** The same with numbers that go on where others ended. */
    public LoadJob from(long number) {
        return new LoadJob(port, perSecond, atOnce, connections, warmUpSeconds, seconds, requests, number);
    }
}
