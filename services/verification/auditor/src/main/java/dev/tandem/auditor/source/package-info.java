/** Where facts are read: databases, topics and received messages, all read only. */
package dev.tandem.auditor.source;
