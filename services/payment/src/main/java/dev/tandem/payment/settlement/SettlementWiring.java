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
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Puts the service together: orders' events in, provider calls as tasks, payments' events out. */
@Singleton
class SettlementWiring {
    private final PaymentDecider decider = new PaymentDecider();
    private final Codecs<PaymentState, PaymentEvent, PaymentStatus> codecs =
            new Codecs<>(new PaymentEventCodec(), new PaymentStateCodec(), new PaymentReplyCodec());
    private final InstantSource time = InstantSource.system();
    private final Multi<Message<byte[]>> ordersIn;
    private final MutinyEmitter<byte[]> paymentsOut;

    SettlementWiring(
            @Channel(OrderEvents.CHANNEL) Multi<Message<byte[]>> ordersIn,
            @Channel("payment-events-out") MutinyEmitter<byte[]> paymentsOut) {
        this.ordersIn = ordersIn;
        this.paymentsOut = paymentsOut;
    }

    @Produces
    @Singleton
    StateReader<PaymentState, PaymentEvent> reader(MessagingRuntime runtime) {
        return runtime.reader(decider, codecs);
    }

    /** The sandbox; any other bean of this type takes its place. */
    @Produces
    @DefaultBean
    @Singleton
    PaymentProvider provider(PaymentConfig config) {
        PaymentConfig.Sandbox sandbox = config.sandbox();
        return new SandboxProvider(
                new SandboxBehaviour(sandbox.latency(), sandbox.jitter(), sandbox.failureRate(), sandbox.seed()),
                Delay.real());
    }

    void start(
            @Observes StartupEvent started,
            MessagingRuntime runtime,
            StateReader<PaymentState, PaymentEvent> reader,
            PaymentProvider provider,
            PaymentConfig config) {
        CommandBus<PaymentCommand, PaymentStatus> payments = runtime.engine(decider, codecs);
        PaymentProvider guarded = new GuardedProvider(provider, limits(config.provider()));
        ProviderCalls calls = new ProviderCalls(reader, payments, guarded, time);
        runtime.onTask(ProviderTask.AUTHORISE.type(), calls::authorise);
        runtime.onTask(ProviderTask.CAPTURE.type(), calls::capture);
        runtime.onTask(ProviderTask.REFUND.type(), calls::refund);
        runtime.publish(PaymentDecider.CATEGORY, paymentsOut);
        runtime.consume(OrderEvents.CHANNEL, ordersIn, OrderEvents.into(payments, time));
        runtime.start();
    }

    private static GuardLimits limits(PaymentConfig.Provider provider) {
        PaymentConfig.Breaker breaker = provider.breaker();
        return new GuardLimits(provider.timeout(), breaker.window(), breaker.failureRatio(), breaker.openFor());
    }
}
