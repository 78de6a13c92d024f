package dev.tandem.simulation.shop;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.payment.settlement.adapter.kafka.OrderEvents;
import dev.tandem.payment.settlement.adapter.postgres.PaymentReplyCodec;
import dev.tandem.payment.settlement.adapter.postgres.PaymentStateCodec;
import dev.tandem.payment.settlement.adapter.wire.PaymentEventCodec;
import dev.tandem.payment.settlement.application.PaymentDecider;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.payment.settlement.application.ProviderCalls;
import dev.tandem.payment.settlement.application.ProviderTask;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.payment.settlement.model.PaymentStatus;
import dev.tandem.simulation.clock.Part;
import dev.tandem.simulation.outside.Bank;
import dev.tandem.simulation.outside.CalledBank;
import dev.tandem.simulation.service.Blueprint;
import dev.tandem.simulation.service.ServiceRuntime;
import dev.tandem.simulation.service.Surroundings;

/** Payment; nobody calls it. */
public final class Payment implements Blueprint<CommandBus<PaymentCommand, PaymentStatus>> {
    private final Bank bank;
    private final Part way = new Part("the bank");

    public Payment(Bank bank) {
        this.bank = bank;
    }

    @Override
    public String name() {
        return "payment";
    }

    @Override
    public CommandBus<PaymentCommand, PaymentStatus> assemble(ServiceRuntime runtime) {
        PaymentDecider decider = new PaymentDecider();
        Codecs<PaymentState, PaymentEvent, PaymentStatus> codecs = codecs();
        CommandBus<PaymentCommand, PaymentStatus> bus = runtime.engine(decider, codecs);
        Surroundings all = runtime.surroundings();
        PaymentProvider provider = all.parts().provider(new CalledBank(bank, all.calls(runtime.machine(), way)));
        ProviderCalls calls = new ProviderCalls(runtime.reader(decider, codecs), bus, provider, runtime.time());
        runtime.onTask(ProviderTask.AUTHORISE.type(), calls::authorise);
        runtime.onTask(ProviderTask.CAPTURE.type(), calls::capture);
        runtime.onTask(ProviderTask.REFUND.type(), calls::refund);
        runtime.publish(PaymentDecider.CATEGORY, Topics.PAYMENTS);
        runtime.consume(Topics.ORDERS, "payment-settlement", OrderEvents.into(bus, runtime.time()));
        return bus;
    }

    public static Codecs<PaymentState, PaymentEvent, PaymentStatus> codecs() {
        return new Codecs<>(new PaymentEventCodec(), new PaymentStateCodec(), new PaymentReplyCodec());
    }
}
