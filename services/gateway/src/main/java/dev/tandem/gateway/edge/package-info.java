/** What is decided about a request before any resource sees it. */
package dev.tandem.gateway.edge;
