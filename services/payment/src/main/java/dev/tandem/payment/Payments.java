package dev.tandem.payment;

import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.payment.settlement.SettlementWiring;
import dev.tandem.payment.settlement.model.PaymentCommand.RecordApproval;
import dev.tandem.payment.settlement.model.PaymentCommand.RecordCapture;
import dev.tandem.payment.settlement.model.PaymentCommand.RecordDecline;
import dev.tandem.payment.settlement.model.PaymentCommand.RecordNeverAsked;
import dev.tandem.payment.settlement.model.PaymentCommand.RecordRefund;
import dev.tandem.payment.settlement.model.PaymentCommand.RequestCapture;
import dev.tandem.payment.settlement.model.PaymentCommand.RequestPayment;
import dev.tandem.payment.settlement.model.PaymentCommand.RequestRefund;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The service at a glance.
 *
 * <ul>
 *   <li>Commands by ordering's events: {@link RequestPayment}, {@link RequestCapture}, {@link RequestRefund}.
 *   <li>Commands by the provider's answers: {@link RecordApproval}, {@link RecordDecline}, {@link RecordNeverAsked},
 *       {@link RecordCapture}, {@link RecordRefund}.
 *   <li>Query of callers: {@code GetPayment}.
 *   <li>Rules: {@link dev.tandem.payment.settlement.model.Payment} and the table in
 *       {@link dev.tandem.payment.settlement.model.PaymentTransition}.
 * </ul>
 */
@Singleton
class Payments {
    void start(@Observes StartupEvent started, SettlementWiring settlement, MessagingRuntime runtime) {
        settlement.connect();
        runtime.start();
    }
}
