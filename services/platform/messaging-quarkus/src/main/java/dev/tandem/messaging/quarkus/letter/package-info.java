/** The desk where people work with letters: gRPC in front, redrives and copies of dead letters in the background. */
package dev.tandem.messaging.quarkus.letter;
