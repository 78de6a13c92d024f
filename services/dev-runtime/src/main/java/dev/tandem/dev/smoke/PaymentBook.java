package dev.tandem.dev.smoke;

import dev.tandem.proto.payment.v1.GetPaymentRequest;
import dev.tandem.proto.payment.v1.Payment;
import dev.tandem.proto.payment.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;
import dev.tandem.proto.payment.v1.PaymentStatus;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Completed orders are paid in full; of cancelled ones no money is kept. */
record PaymentBook(Supplier<PaymentServiceBlockingStub> payments) implements Book {

    private static final Set<PaymentStatus> NOTHING_KEPT = EnumSet.of(
            PaymentStatus.PAYMENT_STATUS_DECLINED,
            PaymentStatus.PAYMENT_STATUS_REFUNDED,
            PaymentStatus.PAYMENT_STATUS_CANCELLED);

    @Override
    public List<Finding> check(List<FinalOrder> orders) {
        return orders.stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(FinalOrder order) {
        Optional<Payment> payment = payment(order.orderId());
        if (order.completed()) {
            return payment.isEmpty() ? lost(order, "has no payment") : completed(order, payment.get());
        }
        return payment
                .filter(found -> !NOTHING_KEPT.contains(found.getStatus()))
                .map(found -> Finding.wrong("cancelled order " + order.orderId() + ": payment is " + found.getStatus()))
                .stream();
    }

    private static Stream<Finding> completed(FinalOrder order, Payment payment) {
        long total = order.placed().plan().request().totalCents();
        if (payment.getStatus() != PaymentStatus.PAYMENT_STATUS_CAPTURED) {
            return lost(order, "is " + payment.getStatus() + " instead of captured");
        }
        return payment.getAmount().getMinorUnits() == total
                ? Stream.of()
                : Stream.of(Finding.wrong("order " + order.orderId() + ": paid "
                        + payment.getAmount().getMinorUnits() + " instead of " + total));
    }

    private static Stream<Finding> lost(FinalOrder order, String text) {
        return Stream.of(Finding.lost("completed order " + order.orderId() + " " + text));
    }

    private Optional<Payment> payment(String orderId) {
        try {
            return Optional.of(payments.get()
                    .getPayment(
                            GetPaymentRequest.newBuilder().setOrderId(orderId).build())
                    .getPayment());
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
