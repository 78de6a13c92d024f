package dev.tandem.notification.delivery.adapter.webhook;

import dev.tandem.notification.delivery.application.Composer;
import dev.tandem.notification.delivery.application.OrderStep;
import dev.tandem.notification.delivery.application.Total;
import dev.tandem.notification.delivery.model.Channel;
import dev.tandem.notification.delivery.model.Letter;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON with {@code type}, {@code timestamp} (of the event) and {@code data}; no e-mail address in it. */
public final class WebhookComposer implements Composer {
    private final String url;

    public WebhookComposer(String url) {
        this.url = url;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Letter compose(String id, OrderStep step) {
        String type = "order." + step.step().key();
        String body = new JsonObject()
                .put("type", type)
                .put("timestamp", step.occurredAt().toString())
                .put("data", data(step))
                .encode();
        return new Letter(id, step.orderId(), Channel.WEBHOOK, step.eventType(), url, type, body);
    }

    private static JsonObject data(OrderStep step) {
        JsonObject data = new JsonObject().put("orderId", step.orderId()).put("customerId", step.customerId());
        step.total().ifPresent(total -> data.put("total", json(total)));
        Map<String, String> details = new TreeMap<>(step.details());
        details.forEach(data::put);
        return data;
    }

    private static JsonObject json(Total total) {
        return new JsonObject().put("currencyCode", total.currencyCode()).put("minorUnits", total.minorUnits());
    }
}
