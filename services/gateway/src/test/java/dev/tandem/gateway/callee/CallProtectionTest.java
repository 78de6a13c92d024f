package dev.tandem.gateway.callee;

import static dev.tandem.gateway.fake.ProblemAssertions.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.Duration;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.tandem.gateway.fake.Details;
import dev.tandem.gateway.fake.FakeServices;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.testkit.blocking.NoBlockedEventLoop;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All on inventory, so that its breaker and budget are no one else's. */
@QuarkusTest
@ExtendWith(NoBlockedEventLoop.class)
@QuarkusTestResource(FakeServices.class)
class CallProtectionTest {
    private static final int CALLS_THAT_MAY_WAIT = 4;
    private static final int PLACES = 8;
    private static final int MORE_THAN_THE_PLACES = 12;

    private final HttpClient http = HttpClient.newHttpClient();

    FakeServices services;

    @TestHTTPResource
    URI gateway;

    /** A window full of successes, and a few retries in the budget. */
    @BeforeEach
    void inventoryIsWell() {
        services.reset();
        services.listStock().replies(ListStockResponse.getDefaultInstance());
        await().atMost(30, TimeUnit.SECONDS).until(() -> get().extract().statusCode() == 200);
        Stream.generate(this::get).limit(20).forEach(answer -> answer.statusCode(200));
    }

    @Test
    void aServiceThatIsDownIs503WithRetryAfter() {
        services.inventory.stop();

        problem(get(), 503, "UNAVAILABLE")
                .header("Retry-After", equalTo("1"))
                .body("detail", equalTo("The inventory service is not available."));
    }

    @Test
    void aServiceThatDiesDuringACallIs503() {
        services.listStock().hangs();
        CompletableFuture<Integer> answer = getLater();
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> !services.listStock().received().isEmpty());

        services.inventory.stop();

        assertThat(answer.join()).isEqualTo(503);
    }

    @Test
    void aServiceThatComesBackIsUsedAtOnce() {
        services.inventory.stop();
        problem(get(), 503, "UNAVAILABLE");
        services.inventory.start();

        get().statusCode(200);
    }

    @Test
    void callsWaitForAServiceThatRestarts() {
        services.inventory.stop();
        List<CompletableFuture<Integer>> answers =
                Stream.generate(this::getLater).limit(CALLS_THAT_MAY_WAIT).toList();

        Executor later = CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(services.inventory::start, later).join();

        assertThat(answers).map(CompletableFuture::join).containsOnly(200);
    }

    @Test
    void aServiceThatDoesNotAnswerIs504() {
        services.listStock().hangs();

        problem(get(), 504, "DEADLINE_EXCEEDED").body("detail", containsString("did not answer in time"));
        assertThat(services.listStock().received())
                .as("once more beside the first")
                .hasSize(2);
    }

    @Test
    void aCallThatHangsIsMadeOnceMoreBesideIt() {
        services.listStock().does((request, caller) -> {
            if (services.listStock().received().size() > 1) {
                caller.onNext(ListStockResponse.getDefaultInstance());
                caller.onCompleted();
            }
        });

        get().statusCode(200);
        assertThat(services.listStock().received()).hasSize(2);
    }

    @Test
    void whatTheSecondCallFailsWithIsNotTheAnswer() {
        services.listStock().does((request, caller) -> {
            if (services.listStock().received().size() > 1) {
                caller.onError(Status.NOT_FOUND.asRuntimeException());
            }
        });

        problem(get(), 504, "DEADLINE_EXCEEDED");
    }

    @Test
    void theServiceIsToldTheDeadline() {
        get().statusCode(200);

        assertThat(services.inventory.lastHeader("grpc-timeout")).isNotNull();
    }

    @Test
    void theTraceGoesOnInTheService() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/v1/stock")
                .then()
                .statusCode(200);

        assertThat(services.inventory.lastHeader("traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    @Test
    void aProblemNamesTheCallersTrace() {
        services.listStock().fails(Status.INTERNAL);

        problem(
                        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                                .get("/v1/stock")
                                .then(),
                        500,
                        "INTERNAL")
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void aCallThatFailsOnceIsMadeAgain() {
        services.listStock().does((request, caller) -> {
            if (services.listStock().received().size() == 1) {
                caller.onError(Status.UNAVAILABLE.asRuntimeException());
            } else {
                caller.onNext(ListStockResponse.getDefaultInstance());
                caller.onCompleted();
            }
        });

        get().statusCode(200);
        assertThat(services.listStock().received()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "INTERNAL,500",
        "UNKNOWN,500",
        "DATA_LOSS,500",
        "RESOURCE_EXHAUSTED,429",
        "NOT_FOUND,404",
        "ABORTED,409",
        "UNIMPLEMENTED,501",
        "OUT_OF_RANGE,400",
        "PERMISSION_DENIED,403",
        "UNAUTHENTICATED,401"
    })
    void onlyUnavailableIsTriedAgain(Status.Code code, int status) {
        services.listStock().fails(code.toStatus());

        get().statusCode(status).contentType("application/problem+json");
        assertThat(services.listStock().received()).hasSize(1);
    }

    @Test
    void whatGoesOnInsideStaysInside() {
        services.listStock()
                .fails(Details.failure(
                        Code.INTERNAL,
                        "password=secret in table x",
                        ErrorInfo.newBuilder()
                                .setReason("SQL_STATE")
                                .putMetadata("host", "db-1")
                                .build()));

        problem(get(), 500, "INTERNAL")
                .body("detail", not(containsString("secret")))
                .body("metadata", nullValue());
    }

    @Test
    void anOverloadedServiceSaysWhenToComeBack() {
        services.listStock()
                .fails(Details.failure(
                        Code.RESOURCE_EXHAUSTED,
                        "Too much at once.",
                        RetryInfo.newBuilder()
                                .setRetryDelay(
                                        Duration.newBuilder().setSeconds(2).setNanos(1))
                                .build()));

        problem(get(), 429, "OVERLOADED").header("Retry-After", equalTo("3"));
    }

    @Test
    void theBreakerStopsAskingAServiceInTroubleAndComesBack() {
        services.listStock().fails(Status.UNAVAILABLE);

        List<CompletableFuture<Integer>> answers =
                Stream.generate(this::getLater).limit(40).toList();

        assertThat(answers).map(CompletableFuture::join).containsOnly(429, 503);
        // 40 calls with two retries each would be 120; the budget allows ten retries, the breaker half a window.
        assertThat(services.listStock().received()).hasSizeBetween(5, 40);
    }

    @Test
    void theLimitRefusesWhatWouldOnlyWait() {
        services.listStock().hangs();

        List<CompletableFuture<Integer>> answers =
                Stream.generate(this::getLater).limit(MORE_THAN_THE_PLACES).toList();

        assertThat(answers).map(CompletableFuture::join).containsOnly(429, 504);
        assertThat(services.listStock().received()).as("each once more").hasSizeLessThanOrEqualTo(2 * PLACES);
    }

    @Test
    void callsThatHangDoNotTakeThePlacesOfThoseThatReplaceThem() {
        services.listStock().does((request, caller) -> {
            if (services.listStock().received().size() > PLACES) {
                caller.onNext(ListStockResponse.getDefaultInstance());
                caller.onCompleted();
            }
        });

        List<CompletableFuture<Integer>> answers =
                Stream.generate(this::getLater).limit(PLACES).toList();

        assertThat(answers).map(CompletableFuture::join).containsOnly(200);
    }

    private CompletableFuture<Integer> getLater() {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve("/v1/stock")).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .orTimeout(30, TimeUnit.SECONDS);
    }

    private ValidatableResponse get() {
        return given().get("/v1/stock").then();
    }
}
