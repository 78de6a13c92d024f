/** The one feature of this service. {@link OrderWiring} puts its parts together. */
package dev.tandem.ordering.order;
