package dev.tandem.dev.client;

import com.fasterxml.jackson.databind.JsonNode;

/** Status and JSON body of a response (an empty object when it had none), and the time it took. */
public record Answer(int status, JsonNode body, long nanos) {

    /** The text field of that name, or an empty text. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** One line for people: the status and what a problem says. */
    public String describe() {
        String detail = text("detail").isEmpty() ? text("title") : text("detail");
        String code = text("code").isEmpty() ? "" : " " + text("code");
        return status + code + (detail.isEmpty() ? "" : ": " + detail);
    }
}
