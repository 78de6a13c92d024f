/** What events mean for the view of an order; imports {@code java.*} only. */
package dev.tandem.tracking.order.model;
