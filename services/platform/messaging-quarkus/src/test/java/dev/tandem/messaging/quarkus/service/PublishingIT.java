package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Reply;
import dev.tandem.testkit.example.AccountCommand;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class PublishingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    CommandBus<AccountCommand, Long> bus;

    @Inject
    Ledger ledger;

    Outages outages;

    @BeforeEach
    void awaitService() {
        outages.awaitService();
    }

    @Test
    void keepsOrderPerKeyOverManyPages() {
        List<String> accounts = accounts("busy", 12);

        await(deposits(accounts, 400));

        assertInOrder(accounts, 400);
    }

    @Test
    void keepsOrderOfOneHotKey() {
        List<String> accounts = accounts("hot", 1);

        await(deposits(accounts, 3000));

        assertInOrder(accounts, 3000);
    }

    @Test
    void losesNothingAndKeepsOrderWhenTheBrokerDiesAndComesBack() throws IOException, InterruptedException {
        List<String> accounts = accounts("shaken", 8);
        List<CompletableFuture<Reply<Long>>> replies = new ArrayList<>(deposits(accounts, 100));

        outages.killBroker();
        replies.addAll(deposits(accounts, 100));
        await(replies);
        assertThat(new ReadinessProbe(port).get("/q/health/ready").statusCode()).isEqualTo(200);
        outages.startBroker();
        await(deposits(accounts, 100));

        assertInOrder(accounts, 300);
    }

    private static List<String> accounts(String name, int count) {
        return LongStream.range(0, count).mapToObj(index -> name + index).toList();
    }

    private List<CompletableFuture<Reply<Long>>> deposits(List<String> accounts, int each) {
        List<CompletableFuture<Reply<Long>>> replies = new ArrayList<>();
        for (int round = 0; round < each; round++) {
            for (String account : accounts) {
                replies.add(bus.submit(Commands.deposit(account)).toCompletableFuture());
            }
        }
        return replies;
    }

    private static void await(List<CompletableFuture<Reply<Long>>> replies) {
        assertThat(CompletableFuture.allOf(replies.toArray(CompletableFuture<?>[]::new)))
                .succeedsWithin(PATIENCE);
    }

    private void assertInOrder(List<String> accounts, int each) {
        List<Long> expected = LongStream.rangeClosed(1, each).boxed().toList();
        accounts.forEach(account -> Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ledger.versionsOf(account)).isEqualTo(expected)));
    }
}
