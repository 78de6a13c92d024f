package dev.tandem.ordering.order.model;

/** Where the goods go; the country is an ISO 3166-1 alpha-2 code. */
public record Address(String recipient, String street, String postalCode, String city, String country) {}
