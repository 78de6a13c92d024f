/**
 * The payment service: gets the money for confirmed orders and gives it back for cancelled ones.
 *
 * <p>Commands, by ordering's events: {@link dev.tandem.payment.settlement.model.PaymentCommand.RequestPayment},
 * {@link dev.tandem.payment.settlement.model.PaymentCommand.RequestCapture},
 * {@link dev.tandem.payment.settlement.model.PaymentCommand.RequestRefund}. By the provider's answers:
 * {@link dev.tandem.payment.settlement.model.PaymentCommand.RecordApproval},
 * {@link dev.tandem.payment.settlement.model.PaymentCommand.RecordDecline},
 * {@link dev.tandem.payment.settlement.model.PaymentCommand.RecordNeverAsked},
 * {@link dev.tandem.payment.settlement.model.PaymentCommand.RecordCapture},
 * {@link dev.tandem.payment.settlement.model.PaymentCommand.RecordRefund}.
 *
 * <p>Queries, over gRPC: {@code GetPayment}.
 */
package dev.tandem.payment;
