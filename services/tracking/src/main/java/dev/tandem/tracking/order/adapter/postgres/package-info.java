/** Views and timelines in PostgreSQL, mapped with Hibernate Reactive. */
package dev.tandem.tracking.order.adapter.postgres;
