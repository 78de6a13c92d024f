/** The rules of a payment: pure functions over {@code java.*}, time comes in with the command. */
package dev.tandem.payment.settlement.model;
