package dev.tandem.dev.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;

/** Answers as JSON, in the contract's own JSON form. */
final class LetterJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LetterJson() {}

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode of(MessageOrBuilder message) {
        try {
            JsonNode node = JSON.readTree(JsonFormat.printer().print(message));
            return (ObjectNode) node;
        } catch (InvalidProtocolBufferException | JsonProcessingException e) {
            throw new IllegalStateException("A message has a JSON form", e);
        }
    }

    /** The same with line breaks, for people. */
    static String pretty(String json) {
        try {
            return JSON.readTree(json).toPrettyString();
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
