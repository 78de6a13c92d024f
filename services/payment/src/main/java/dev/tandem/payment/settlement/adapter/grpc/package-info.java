/** Shows payments to other services. */
package dev.tandem.payment.settlement.adapter.grpc;
