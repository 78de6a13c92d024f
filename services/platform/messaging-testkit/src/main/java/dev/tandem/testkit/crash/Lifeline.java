package dev.tandem.testkit.crash;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The life of a process, measured in calls to its ports. It dies in its last call, before or after that has its
 * effect; nothing that it called or calls then is ever answered.
 */
public final class Lifeline {
    private final AtomicInteger left;
    private final boolean lastCallHasEffect;

    public Lifeline(int calls, boolean lastCallHasEffect) {
        this.left = new AtomicInteger(calls);
        this.lastCallHasEffect = lastCallHasEffect;
    }

    /** One that does not die. */
    public static Lifeline immortal() {
        return new Lifeline(Integer.MAX_VALUE, true);
    }

    /** Ends the process between two calls. */
    public void cut() {
        left.set(0);
    }

    public boolean dead() {
        return left.get() <= 0;
    }

    /** The port as the process sees it. All of its methods return stages. */
    public <T> T attach(Class<T> port, T target) {
        InvocationHandler calls = (proxy, method, arguments) -> {
            int before = left.getAndDecrement();
            CompletableFuture<Object> answer = new CompletableFuture<>();
            if (before > 1 || (before == 1 && lastCallHasEffect)) {
                try {
                    ((CompletionStage<?>) method.invoke(target, arguments))
                            .whenComplete((value, failure) -> answer(answer, value, failure));
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
            return answer;
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, calls));
    }

    private void answer(CompletableFuture<Object> answer, Object value, Throwable failure) {
        if (dead()) {
            return;
        }
        if (failure == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(failure);
        }
    }
}
