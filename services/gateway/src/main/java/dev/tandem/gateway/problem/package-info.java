/** How every error looks to a REST client: RFC 9457 problem details. */
package dev.tandem.gateway.problem;
