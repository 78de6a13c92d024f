package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.LetterHeld;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Records that a consumer could not apply and has not applied since. */
record LetterTable(String service) implements Table {
    @Override
    public String name() {
        return "letters";
    }

    @Override
    public String query() {
        return "select topic, key, status, header_names, header_values from letters where status <> 'APPLIED'";
    }

    @Override
    public void tell(ResultSet row, Consumer<Fact> facts) throws SQLException {
        LetterHeld.Fate fate =
                switch (row.getString("status")) {
                    case "DEAD" -> LetterHeld.Fate.DEAD;
                    case "DISCARDED" -> LetterHeld.Fate.DISCARDED;
                    default -> LetterHeld.Fate.PARKED;
                };
        String topic = row.getString("topic");
        boolean own = Category.isOwner(sourceOf(row), topic);
        facts.accept(new LetterHeld(service, topic, row.getString("key"), fate, own));
    }

    private static String sourceOf(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("header_names").getArray();
        byte[][] values = (byte[][]) row.getArray("header_values").getArray();
        int source = List.of(names).lastIndexOf("ce_source");
        return source < 0 || values[source] == null ? "" : new String(values[source], StandardCharsets.UTF_8);
    }
}
