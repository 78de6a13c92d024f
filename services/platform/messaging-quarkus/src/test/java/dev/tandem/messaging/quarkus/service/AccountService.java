package dev.tandem.messaging.quarkus.service;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.testkit.example.AccountCodecs;
import dev.tandem.testkit.example.AccountCommand;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Wires the service as any service is wired. */
@ApplicationScoped
class AccountService {
    @Produces
    @Singleton
    CommandBus<AccountCommand, Long> engine(MessagingRuntime runtime) {
        return runtime.engine(new RemindingDecider(), AccountCodecs.withSchema(1));
    }

    void start(
            @Observes StartupEvent started,
            MessagingRuntime runtime,
            Consumption consumption,
            Reminders reminders,
            @Channel("account-events-out") MutinyEmitter<byte[]> out) {
        runtime.publish("account", out);
        runtime.onTask(RemindingDecider.REMIND, reminders);
        consumption.wire(runtime);
        runtime.start();
    }

    /** The incoming channels with their handlers. */
    @Singleton
    static class Consumption {
        @Inject
        Ledger ledger;

        @Inject
        FaultyHandler faulty;

        @Inject
        @Channel("account-events-in")
        Multi<Message<byte[]>> accountEvents;

        @Inject
        @Channel("foreign-events-in")
        Multi<Message<byte[]>> foreignEvents;

        void wire(MessagingRuntime runtime) {
            runtime.consume("account-events-in", accountEvents, ledger);
            runtime.consume("foreign-events-in", foreignEvents, faulty);
        }
    }
}
