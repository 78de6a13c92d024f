/** Keeps a slow or failing provider from tying up the service. */
package dev.tandem.payment.settlement.adapter.faulttolerance;
