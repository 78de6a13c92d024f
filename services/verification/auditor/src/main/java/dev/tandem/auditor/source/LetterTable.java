package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.LetterHeld;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Records that a consumer could not apply and has not applied since. */
record LetterTable(String service) implements Table {
    @Override
    public String name() {
        return "letters";
    }

    @Override
    public String query() {
        return "select topic, key, status from letters where status <> 'APPLIED'";
    }

    @Override
    public void tell(ResultSet row, Consumer<Fact> facts) throws SQLException {
        LetterHeld.Fate fate =
                switch (row.getString("status")) {
                    case "DEAD" -> LetterHeld.Fate.DEAD;
                    case "DISCARDED" -> LetterHeld.Fate.DISCARDED;
                    default -> LetterHeld.Fate.PARKED;
                };
        facts.accept(new LetterHeld(service, row.getString("topic"), row.getString("key"), fate));
    }
}
