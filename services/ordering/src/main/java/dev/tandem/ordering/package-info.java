/** Takes orders and sees them through: the order aggregate and the process around it. Begin at {@link Ordering}. */
package dev.tandem.ordering;
