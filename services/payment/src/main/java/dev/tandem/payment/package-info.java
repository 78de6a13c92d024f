/** The payment service. */
package dev.tandem.payment;
