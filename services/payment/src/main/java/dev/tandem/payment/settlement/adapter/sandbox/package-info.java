/** A payment provider for development and tests: card numbers decide, no money moves. */
package dev.tandem.payment.settlement.adapter.sandbox;
