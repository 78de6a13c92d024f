package dev.tandem.grpc.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Knows where the replicas of a service are at the moment. */
@FunctionalInterface
public interface ReplicaDirectory {
    /**
     * Asks the system's name service, which answers with every ready pod for a headless service. The JVM keeps an
     * answer for 30 seconds, or as {@code sun.net.inetaddr.ttl} says.
     */
    ReplicaDirectory DNS = (host, port) -> Arrays.stream(InetAddress.getAllByName(host))
            .map(address -> new InetSocketAddress(address, port))
            .toList();

    /**
     * All addresses, at least one. May block.
     *
     * @throws UnknownHostException when the name is not known, which is also said of a service without a ready pod
     */
    List<InetSocketAddress> lookUp(String host, int port) throws UnknownHostException;
}
