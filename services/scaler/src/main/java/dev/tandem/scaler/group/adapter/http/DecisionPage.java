package dev.tandem.scaler.group.adapter.http;

import dev.tandem.scaler.group.application.Target;
import dev.tandem.scaler.group.model.Decision;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;

/** {@code GET /decisions}: what is wanted of each group now, and why. */
public final class DecisionPage {
    private final Supplier<Map<Target, Decision>> latest;

    public DecisionPage(Supplier<Map<Target, Decision>> latest) {
        this.latest = latest;
    }

    /** Adds the page. */
    public void mount(Router router) {
        router.get("/decisions").handler(this::show);
    }

    private void show(RoutingContext request) {
        JsonArray page = new JsonArray();
        latest.get().entrySet().stream()
                .sorted(Comparator.comparing(entry ->
                        entry.getKey().scaledObject() + " " + entry.getKey().consumerGroup()))
                .map(entry -> json(entry.getKey(), entry.getValue()))
                .forEach(page::add);
        request.response().putHeader("content-type", "application/json").end(page.encodePrettily());
    }

    private static JsonObject json(Target target, Decision decision) {
        return new JsonObject()
                .put("scaledObject", target.scaledObject())
                .put("consumerGroup", target.consumerGroup())
                .put("topic", target.topic())
                .put("desired", decision.desired())
                .put("members", decision.members())
                .put("active", decision.active())
                .put("reason", decision.reason().name())
                .put("oldestAgeSeconds", decision.oldestAge().toMillis() / 1000.0)
                .put("waiting", decision.waiting())
                .put("explanation", decision.explanation());
    }
}
