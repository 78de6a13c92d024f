/** Receivers of what a stack sends: mails and webhooks become a file each, spans are forgotten. */
package dev.tandem.dev.sink;
