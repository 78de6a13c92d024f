package dev.tandem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {

    private static final String CREATED =
            "HTTP/1.1 201 Created\r\nLocation: /v1/orders/1\r\ncontent-length: 5\r\n\r\nhello";
    private static final String CHUNKED = String.join(
            "\r\n",
            "HTTP/1.1 201 Created",
            "Transfer-Encoding: chunked",
            "",
            "5",
            "hello",
            "0A",
            "123",
            "45",
            "8",
            "0",
            "Trailer: 1",
            "",
            "");
    private static final String EMPTY = "HTTP/1.1 204 No Content\r\n\r\n";

    private final ResponseReader reader = new ResponseReader();

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aWholeResponseIsRead() {
        assertThat(reader.read(bytes(CREATED))).isTrue();
        assertThat(reader.status()).isEqualTo(201);
    }

    @Test
    void aResponseMayComeByteByByte() {
        for (int i = 0; i < CREATED.length(); i++) {
            boolean last = i == CREATED.length() - 1;
            assertThat(reader.read(bytes(CREATED.substring(i, i + 1)))).isEqualTo(last);
        }
        assertThat(reader.status()).isEqualTo(201);
    }

    @Test
    void oneResponseFollowsAnother() {
        ByteBuffer both = bytes(CREATED + EMPTY);
        assertThat(reader.read(both)).isTrue();
        assertThat(reader.status()).isEqualTo(201);
        assertThat(reader.read(both)).isTrue();
        assertThat(reader.status()).isEqualTo(204);
        assertThat(both.hasRemaining()).isFalse();
    }

    @Test
    void aResponseInChunksMayComeInAnyPieces() {
        for (int piece = 1; piece <= CHUNKED.length(); piece++) {
            boolean complete = false;
            for (int from = 0; from < CHUNKED.length(); from += piece) {
                assertThat(complete).isFalse();
                complete = reader.read(bytes(CHUNKED.substring(from, Math.min(CHUNKED.length(), from + piece))));
            }
            assertThat(complete).isTrue();
            assertThat(reader.status()).isEqualTo(201);
        }
    }

    @Test
    void whatFollowsAResponseInChunksIsLeft() {
        ByteBuffer both = bytes(CHUNKED + EMPTY);
        assertThat(reader.read(both)).isTrue();
        assertThat(both.remaining()).isEqualTo(EMPTY.length());
    }

    @Test
    void whatHasNoLengthOfItsChunkIsRefused() {
        assertThatThrownBy(() -> reader.read(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chunk");
    }

    @Test
    void theNameOfAHeaderMayBeWrittenInAnyCase() {
        assertThat(reader.read(bytes("HTTP/1.1 429 Too Many\r\nContent-LENGTH:0\r\n\r\n")))
                .isTrue();
        assertThat(reader.status()).isEqualTo(429);
    }

    @Test
    void whatHasNoLengthIsRefused() {
        assertThatThrownBy(() -> reader.read(bytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Content-Length");
    }

    @Test
    void whatIsNoResponseIsRefused() {
        assertThatThrownBy(() -> reader.read(bytes("SSH-2.0-something\r\n\r\n")))
                .isInstanceOf(IllegalStateException.class);
    }
}
