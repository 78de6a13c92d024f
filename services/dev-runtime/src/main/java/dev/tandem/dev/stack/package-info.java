/** A whole stack: servers, sinks and services under one supervisor. */
package dev.tandem.dev.stack;
