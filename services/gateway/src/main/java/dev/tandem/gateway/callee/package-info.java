/** How the services behind the gateway are called, and how their failures read over REST. */
package dev.tandem.gateway.callee;
