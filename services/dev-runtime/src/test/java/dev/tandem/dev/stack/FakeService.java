package dev.tandem.dev.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/** Stands for any service: is ready at once and ends with exit code 7 when asked for /crash. */
public final class FakeService {

    private FakeService() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/crash", exchange -> {
            System.out.println("asked to crash");
            Runtime.getRuntime().halt(7);
        });
        server.start();
        new CountDownLatch(1).await();
    }
}
