package dev.tandem.ordering.order.model;

import java.util.UUID;

/** What a customer asks for: the whole of a request, without what becomes of it. */
public record Purchase(UUID orderId, Customer customer, Basket basket, Address address, String paymentToken) {}
