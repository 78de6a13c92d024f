package dev.tandem.dev.cli;

import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.Endpoints;
import java.util.List;

/** What a fresh stack offers: its addresses and three commands to try. */
final class Greeting {

    private Greeting() {}

    static List<String> of(DevStack stack) {
        Endpoints endpoints = stack.endpoints();
        String grpc = "127.0.0.1:" + endpoints.grpc("ordering");
        return List.of(
                "",
                "REST        " + endpoints.gateway() + "/v1/orders, " + endpoints.gateway() + "/v1/stock",
                "Swagger UI  " + endpoints.gateway() + "/q/swagger-ui",
                "gRPC        " + grpc + " (ordering; reflection is on)",
                "Kafka       " + endpoints.bootstrapServers(),
                "PostgreSQL  127.0.0.1:" + endpoints.ports().of("postgres") + " (passwords: "
                        + stack.directory().root().resolve("credentials.properties") + ")",
                "",
                "Try         ./tandem order",
                "            curl -s -H \"Authorization: Bearer $(./tandem token)\" " + endpoints.gateway()
                        + "/v1/stock",
                "            ./tandem mails",
                "");
    }
}
