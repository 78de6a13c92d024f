/** Who asks: the token in a request, and what it allows. */
package dev.tandem.gateway.caller;
