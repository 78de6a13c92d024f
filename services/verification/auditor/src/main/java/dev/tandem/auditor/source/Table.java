package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** A table, how it is read, and the facts in each of its rows. */
interface Table {
    String name();

    String query();

    /** Tells the facts of the row that the result set is at. */
    void tell(ResultSet row, Consumer<Fact> facts) throws SQLException;
}
