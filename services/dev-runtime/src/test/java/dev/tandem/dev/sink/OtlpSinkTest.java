package dev.tandem.dev.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class OtlpSinkTest {

    @Test
    void everyExportIsTaken() throws IOException, InterruptedException {
        try (OtlpSink sink = OtlpSink.start()) {
            HttpRequest export = HttpRequest.newBuilder(URI.create(sink.endpoint() + "/v1/traces"))
                    .POST(BodyPublishers.ofByteArray(new byte[100_000]))
                    .build();
            HttpClient exporter = HttpClient.newHttpClient();

            HttpResponse<String> first = exporter.send(export, BodyHandlers.ofString());
            HttpResponse<String> second = exporter.send(export, BodyHandlers.ofString());

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(sink.exports()).isEqualTo(2);
        }
    }
}
