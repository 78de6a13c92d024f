package dev.tandem.gateway.callee;

import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * A server-streaming call as a Multi. Unlike the generated Mutiny stubs it ends the call when the subscriber leaves,
 * and asks for no more messages than the subscriber did.
 */
public final class ServerStream {
    private ServerStream() {}

    /** Calls at each subscription, with the channel and the options of the stub. */
    public static <Q, R> Multi<R> call(AbstractStub<?> stub, MethodDescriptor<Q, R> method, Q request) {
        return Multi.createFrom().emitter(emitter -> {
            ClientCall<Q, R> call = stub.getChannel().newCall(method, stub.getCallOptions());
            emitter.onTermination(() -> call.cancel("The subscriber left", null));
            ClientCalls.asyncServerStreamingCall(call, request, new Emission<Q, R>(emitter));
        });
    }

    private static final class Emission<Q, R> implements ClientResponseObserver<Q, R> {
        private final MultiEmitter<? super R> emitter;

        private Emission(MultiEmitter<? super R> emitter) {
            this.emitter = emitter;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<Q> call) {
            // The subscriber has asked for its first messages before there was a call to ask.
            call.disableAutoRequestWithInitial(toInt(emitter.requested()));
            emitter.onRequest(count -> call.request(toInt(count)));
        }

        private static int toInt(long count) {
            return (int) Math.min(count, Integer.MAX_VALUE);
        }

        @Override
        public void onNext(R message) {
            emitter.emit(message);
        }

        @Override
        public void onError(Throwable failure) {
            emitter.fail(failure);
        }

        @Override
        public void onCompleted() {
            emitter.complete();
        }
    }
}
