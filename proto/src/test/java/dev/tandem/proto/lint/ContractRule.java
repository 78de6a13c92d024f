package dev.tandem.proto.lint;

import java.util.stream.Stream;

/** One rule that every contract keeps. */
@FunctionalInterface
public interface ContractRule {

    /** Every place in the contracts that breaks this rule; empty if none does. */
    Stream<Finding> check(Contracts contracts);
}
