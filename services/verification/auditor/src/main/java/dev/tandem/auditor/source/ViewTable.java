package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.ViewShown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Tracking's views. */
final class ViewTable implements Table {
    @Override
    public String name() {
        return "order_views";
    }

    @Override
    public String query() {
        return """
                select order_id::text as order_id, status, order_version, payment_status, payment_version,
                       shipment_status, shipment_version
                from order_views""";
    }

    @Override
    public void tell(ResultSet row, Consumer<Fact> facts) throws SQLException {
        facts.accept(new ViewShown(
                row.getString("order_id"),
                row.getString("status"),
                row.getLong("order_version"),
                row.getString("payment_status"),
                row.getLong("payment_version"),
                row.getString("shipment_status"),
                row.getLong("shipment_version")));
    }
}
