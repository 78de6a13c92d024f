/** How payments are stored beside their events. */
package dev.tandem.payment.settlement.adapter.postgres;
