package dev.tandem.messaging.quarkus.service;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.testkit.example.AccountCommand;
import java.util.UUID;

/** Makes the tests' commands. */
final class Commands {
    private Commands() {}

    static Command<AccountCommand> deposit(String account) {
        return deposit(account, MessageContext.empty());
    }

    static Command<AccountCommand> deposit(String account, MessageContext context) {
        return new Command<>(
                UUID.randomUUID(), Fingerprint.of(new byte[0]), new AccountCommand.Deposit(account, 1), context);
    }
}
