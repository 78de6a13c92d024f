package dev.tandem.messaging.quarkus.service;

import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskHandler;
import io.opentelemetry.api.trace.Span;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fails the first attempt of every task and notes where it was called. */
@Singleton
class Reminders implements TaskHandler {
    /** What a handler can see of its surroundings. */
    record Call(ClaimedTask task, boolean apart, String traceId) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<Void> handle(ClaimedTask task) {
        calls.add(new Call(
                task,
                Vertx.currentContext() != null && VertxContext.isOnDuplicatedContext(),
                Span.current().getSpanContext().getTraceId()));
        return task.attempt() == 1
                ? CompletableFuture.failedFuture(new IllegalStateException("fails once"))
                : CompletableFuture.completedFuture(null);
    }

    List<Call> callsOf(String account) {
        return calls.stream()
                .filter(call -> call.task().task().stream().key().equals(account))
                .toList();
    }
}
