package dev.tandem.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.bench.load.NumberedRequests;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderTextsTest {

    private static JsonNode body(String request) throws JsonProcessingException {
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        assertThat(request).contains("\r\nContent-Length: " + body.length() + "\r\n");
        return new ObjectMapper().readTree(body);
    }

    @Test
    void everyRequestHasAPlaceForItsNumberInItsKey() {
        assertThat(OrderTexts.place("token"))
                .allSatisfy(text -> assertThat(text).contains("Idempotency-Key: bench-" + NumberedRequests.PLACE));
    }

    @Test
    void ordersAreSpreadOverAllGoods() throws JsonProcessingException {
        Set<String> skus = new HashSet<>();
        for (String text : OrderTexts.place("token")) {
            skus.add(body(text).at("/lines/0/sku").asText());
        }
        assertThat(skus).hasSize(OrderTexts.SKUS);
    }

    @Test
    void aLongOrderHasDistinctGoods() throws JsonProcessingException {
        List<String> texts = OrderTexts.place("token", 100);
        JsonNode lines = body(texts.get(150)).path("lines");
        assertThat(lines).hasSize(100);
        assertThat(lines.findValuesAsText("sku")).doesNotHaveDuplicates();
    }
}
