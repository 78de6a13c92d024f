/** Translates between the model and the contract's messages. */
package dev.tandem.payment.settlement.adapter.wire;
