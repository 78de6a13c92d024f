package dev.tandem.proto.lint.rule;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/** A method is VerbNoun(VerbNounRequest) returns (VerbNounResponse), both in its package. */
public final class RpcMessagesAreNamedAfterRpc implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts.rpcs().flatMap(rpc -> Stream.of(
                        wordCount(rpc),
                        named(rpc, rpc.getInputType(), "Request"),
                        named(rpc, rpc.getOutputType(), "Response"))
                .flatMap(Optional::stream));
    }

    private static Optional<Finding> wordCount(MethodDescriptor rpc) {
        boolean verbNoun = rpc.getName().matches("[A-Z][a-z]+([A-Z][a-z]+)+");
        return verbNoun ? Optional.empty() : Optional.of(new Finding(rpc.getFullName(), "must be VerbNoun"));
    }

    private static Optional<Finding> named(MethodDescriptor rpc, Descriptor message, String suffix) {
        String wanted = rpc.getFile().getPackage() + "." + rpc.getName() + suffix;
        return message.getFullName().equals(wanted)
                ? Optional.empty()
                : Optional.of(new Finding(rpc.getFullName(), message.getFullName() + " must be " + wanted));
    }
}
