package dev.tandem.testkit.example;

import java.util.List;

/** What can be asked of accounts. */
public sealed interface AccountCommand {
    /** Adds to one account, opening it when needed. */
    record Deposit(String account, long amount) implements AccountCommand {}

    /** Takes from the first account of the list and adds to the second; refused when the first has too little. */
    record Transfer(String from, String to, long amount) implements AccountCommand {}

    /** Throws inside the decider. */
    record Explode(String account) implements AccountCommand {}

    /** Writes text that no database stores: it holds a zero character. */
    record Poison(String account) implements AccountCommand {}

    /** The accounts it touches. */
    default List<String> accounts() {
        if (this instanceof Deposit deposit) {
            return List.of(deposit.account());
        }
        if (this instanceof Transfer transfer) {
            return List.of(transfer.from(), transfer.to());
        }
        return List.of(this instanceof Explode explode ? explode.account() : ((Poison) this).account());
    }
}
