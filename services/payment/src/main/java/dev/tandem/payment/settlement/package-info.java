/** Getting the money for an order, and giving it back when the order is cancelled. */
package dev.tandem.payment.settlement;
