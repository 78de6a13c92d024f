package dev.tandem.gateway.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Whose allowance a request is taken from. */
final class ClientName {
    /** As long as anything that names clients should be; what is longer must not fill the memory. */
    private static final int LONGEST_NAME = 200;

    private ClientName() {}

    /**
     * The subject of the token, if there is one; else the header's value, if there is one; else the address, of IPv6 the
     * network of 64 bits that one client has.
     */
    static String of(HttpServerRequest request, Optional<String> subject, Optional<String> header) {
        return subject.filter(name -> name.length() <= LONGEST_NAME)
                .map(name -> "subject " + name)
                .or(() -> header.map(request::getHeader)
                        .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                        .map(name -> "name " + name))
                .orElseGet(() -> request.remoteAddress() == null
                        ? "here"
                        : network(request.remoteAddress().hostAddress()));
    }

    static String network(String address) {
        InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed instanceof Inet6Address
                ? "net " + Long.toHexString(ByteBuffer.wrap(parsed.getAddress()).getLong())
                : address;
    }
}
