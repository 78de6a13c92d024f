/** Receivers of the mails and webhooks that a stack sends; each message becomes a file. */
package dev.tandem.dev.sink;
