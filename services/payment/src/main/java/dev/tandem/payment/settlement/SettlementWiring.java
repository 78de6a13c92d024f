package dev.tandem.payment.settlement;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.payment.PaymentConfig;
import dev.tandem.payment.settlement.adapter.faulttolerance.GuardLimits;
import dev.tandem.payment.settlement.adapter.faulttolerance.GuardedProvider;
import dev.tandem.payment.settlement.adapter.kafka.OrderEvents;
import dev.tandem.payment.settlement.adapter.postgres.PaymentReplyCodec;
import dev.tandem.payment.settlement.adapter.postgres.PaymentStateCodec;
import dev.tandem.payment.settlement.adapter.sandbox.SandboxBehaviour;
import dev.tandem.payment.settlement.adapter.sandbox.SandboxProvider;
import dev.tandem.payment.settlement.adapter.wire.PaymentEventCodec;
import dev.tandem.payment.settlement.application.PaymentDecider;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.payment.settlement.application.ProviderCalls;
import dev.tandem.payment.settlement.application.ProviderTask;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.payment.settlement.model.PaymentStatus;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the service together: orders' events in, provider calls as tasks, payments' events out. */
@Singleton
public class SettlementWiring {
    private final MessagingRuntime runtime;
    private final SettlementChannels channels;
    private final CommandBus<PaymentCommand, PaymentStatus> payments;
    private final StateReader<PaymentState, PaymentEvent> reader;
    private final PaymentProvider provider;

    SettlementWiring(
            MessagingRuntime runtime, SettlementChannels channels, PaymentProvider provider, PaymentConfig config) {
        this.runtime = runtime;
        this.channels = channels;
        PaymentDecider decider = new PaymentDecider();
        Codecs<PaymentState, PaymentEvent, PaymentStatus> codecs =
                new Codecs<>(new PaymentEventCodec(), new PaymentStateCodec(), new PaymentReplyCodec());
        this.payments = runtime.engine(decider, codecs);
        this.reader = runtime.reader(decider, codecs);
        this.provider = new GuardedProvider(provider, limits(config.provider()));
    }

    /** The sandbox; any other bean of this type takes its place. */
    @Produces
    @DefaultBean
    @Singleton
    static PaymentProvider sandbox(PaymentConfig config) {
        PaymentConfig.Sandbox sandbox = config.sandbox();
        return new SandboxProvider(
                new SandboxBehaviour(sandbox.latency(), sandbox.jitter(), sandbox.failureRate(), sandbox.seed()),
                Delay.real());
    }

    @Produces
    @Singleton
    StateReader<PaymentState, PaymentEvent> reader() {
        return reader;
    }

    /** Before the runtime starts: provider calls, what is published, and what is consumed. */
    public void connect() {
        InstantSource time = runtime.clock();
        ProviderCalls calls = new ProviderCalls(reader, payments, provider, time);
        runtime.onTask(ProviderTask.AUTHORISE.type(), calls::authorise);
        runtime.onTask(ProviderTask.CAPTURE.type(), calls::capture);
        runtime.onTask(ProviderTask.REFUND.type(), calls::refund);
        runtime.publish(PaymentDecider.CATEGORY, channels.payments());
        runtime.consume(SettlementChannels.ORDERS_IN, channels.orders(), OrderEvents.into(payments, time));
    }

    private static GuardLimits limits(PaymentConfig.Provider provider) {
        PaymentConfig.Breaker breaker = provider.breaker();
        return new GuardLimits(provider.timeout(), breaker.window(), breaker.failureRatio(), breaker.openFor());
    }
}
