package dev.tandem.gateway.warmup;

import dev.tandem.auth.AuthorizationHeader;
import dev.tandem.auth.OwnToken;
import dev.tandem.gateway.GatewayConfig;
import io.quarkus.logging.Log;
import io.quarkus.value.registry.ValueRegistry;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks the gateway itself, over its own port, what clients ask: connects to the services behind it, and has code and
 * services compiled, before the first client waits for that. What it asks is read, or refused by contract; where tokens
 * are asked for, the services refuse it, for the gateway has none of its own.
 */
@ApplicationScoped
public class WarmUp {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int FAULTS_FROM = 500;

    private final Vertx vertx;
    private final ValueRegistry ports;
    private final GatewayConfig.WarmUp config;
    private final OwnToken token;
    private volatile boolean over;

    WarmUp(Vertx vertx, ValueRegistry ports, GatewayConfig config, OwnToken token) {
        this.token = token;
        this.ports = ports;
        this.vertx = vertx;
        this.config = config.warmUp();
    }

    /** Whether clients will find the gateway warm, or no more time is spent on it. */
    public boolean isOver() {
        return over;
    }

    void listening(@ObservesAsync HttpServerStart start) {
        HttpClient self = vertx.createHttpClient();
        long begun = System.nanoTime();
        int port = ports.get(HttpServer.HTTP_SERVER).getPort();
        List<Uni<Void>> walks = Stream.of(Question.values())
                .map(question -> walk(self, port, question))
                .toList();
        Uni.join()
                .all(walks)
                .andFailFast()
                .ifNoItem()
                .after(config.atMost())
                .fail()
                .onTermination()
                .invoke(() -> {
                    over = true;
                    token.forget();
                    self.close();
                })
                .subscribe()
                .with(
                        warm -> Log.infof("Warm after %d ms", (System.nanoTime() - begun) / 1_000_000),
                        failure -> Log.infof(
                                "Warmed up for %d ms, as long as it may",
                                config.atMost().toMillis()));
    }

    /** Round by round, each again until it is answered. */
    private Uni<Void> walk(HttpClient self, int port, Question question) {
        Uni<Void> answered = Uni.createFrom()
                .deferred(() -> ask(self, port, question))
                .onFailure()
                .retry()
                .withBackOff(PAUSE, PAUSE)
                .indefinitely();
        return Multi.createFrom()
                .range(0, config.rounds())
                .onItem()
                .transformToUniAndConcatenate(round -> answered)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> ask(HttpClient self, int port, Question question) {
        return Uni.createFrom()
                .completionStage(() -> self.request(question.method(), port, "localhost", question.path())
                        .compose(request -> question.send(
                                request.putHeader("Authorization", AuthorizationHeader.of(token.value()))))
                        .compose(response -> response.body().map(read -> response.statusCode()))
                        .toCompletionStage())
                .invoke(status -> requireAnswer(question, status))
                .replaceWithVoid();
    }

    private static void requireAnswer(Question question, int status) {
        if (status >= FAULTS_FROM) {
            throw new IllegalStateException(question + " is answered with " + status);
        }
    }
}
