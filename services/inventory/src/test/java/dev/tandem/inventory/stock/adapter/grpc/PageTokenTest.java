package dev.tandem.inventory.stock.adapter.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
    @Test
    void leadsBackToTheSku() {
        assertThat(PageToken.read(PageToken.of("MUG-BLUE"))).contains("MUG-BLUE");
    }

    @Test
    void emptyIsTheFirstPage() {
        assertThat(PageToken.read("")).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "=", "bXVn", "AAAA"})
    void othersAreNotTaken(String token) {
        assertThat(PageToken.read(token)).isEmpty();
    }
}
