/** Drives payments: which provider call each state asks for, and what its answer means. */
package dev.tandem.payment.settlement.application;
