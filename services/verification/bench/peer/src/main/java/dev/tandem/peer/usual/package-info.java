/** As most applications do it: entities, a transaction per request, an outbox row beside the row it tells of. */
package dev.tandem.peer.usual;
