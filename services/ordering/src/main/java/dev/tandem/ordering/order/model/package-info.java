/** The order: what can be asked of it, what happens to it, and the rules in between. Imports {@code java.*} only. */
package dev.tandem.ordering.order.model;
