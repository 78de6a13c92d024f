package dev.tandem.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import dev.tandem.testkit.token.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever shows a token is known by whom it names, wherever they come from. */
@QuarkusTest
@TestProfile(SubjectLimitTest.LimitedAndTrusting.class)
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class SubjectLimitTest {
    private static final Path DIRECTORY = Path.of("target", "issuer");

    private final TestIssuer issuer = TestIssuer.in(DIRECTORY);

    FakeServices services;

    /** Four at once, and then one in a hundred seconds. */
    public static class LimitedAndTrusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings =
                    new HashMap<>(TestIssuer.in(DIRECTORY).settings(DIRECTORY));
            settings.put("tandem.gateway.rate-limit.requests-per-second", "0.01");
            settings.put("tandem.gateway.rate-limit.burst", "4");
            return settings;
        }
    }

    @Test
    void greedySubjectLeavesRoomForOthersAtTheSameAddress() {
        Awaitility.await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        services.reset();
        services.listStock().replies(ListStockResponse.getDefaultInstance());

        List<Integer> greedy = ask(token("eve"), 6);
        List<Integer> modest = ask(token("ada"), 2);

        assertThat(greedy).as("the first is the address's").containsExactly(200, 200, 200, 200, 200, 429);
        assertThat(modest).containsExactly(200, 200);
    }

    private String token(String subject) {
        return issuer.token(claims -> {
            claims.setSubject(subject);
            claims.setStringClaim("scope", "stock.read");
        });
    }

    private static List<Integer> ask(String token, int times) {
        return Stream.generate(() -> given().header("Authorization", "Bearer " + token)
                        .get("/v1/stock")
                        .statusCode())
                .limit(times)
                .toList();
    }
}
