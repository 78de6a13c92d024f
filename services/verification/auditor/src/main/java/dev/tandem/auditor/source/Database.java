package dev.tandem.auditor.source;

/** A service's database and a role that may read it. */
public record Database(String service, String jdbcUrl, String user, String password) {}
