/** What payment learns from ordering. */
package dev.tandem.payment.settlement.adapter.kafka;
