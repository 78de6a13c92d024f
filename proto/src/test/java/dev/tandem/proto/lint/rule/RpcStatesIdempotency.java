package dev.tandem.proto.lint.rule;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import dev.tandem.proto.lint.Comments;
import dev.tandem.proto.lint.ContractRule;
import dev.tandem.proto.lint.Contracts;
import dev.tandem.proto.lint.Finding;
import java.util.stream.Stream;

/** A method says whether it can be repeated: for machines as an option, for people in its comment. */
public final class RpcStatesIdempotency implements ContractRule {

    @Override
    public Stream<Finding> check(Contracts contracts) {
        return contracts
                .rpcs()
                .filter(rpc -> rpc.getOptions().getIdempotencyLevel() == IdempotencyLevel.IDEMPOTENCY_UNKNOWN
                        || !Comments.of(rpc).contains("Idempotent"))
                .map(rpc -> new Finding(rpc.getFullName(), "needs idempotency_level and a comment with 'Idempotent'"));
    }
}
