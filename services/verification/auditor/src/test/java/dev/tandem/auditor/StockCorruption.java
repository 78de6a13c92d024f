package dev.tandem.auditor;

import static dev.tandem.auditor.Stories.CANCELLED;
import static dev.tandem.auditor.Stories.COMPLETED;
import static dev.tandem.auditor.Stories.LAPSED;
import static dev.tandem.auditor.Stories.SKU;
import static dev.tandem.auditor.Tampering.GHOST;
import static dev.tandem.auditor.Tampering.changingLevel;
import static dev.tandem.auditor.Tampering.forgetting;
import static dev.tandem.auditor.Tampering.moving;
import static dev.tandem.auditor.Tampering.removing;
import static dev.tandem.auditor.Tampering.saying;

import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Level;
import dev.tandem.auditor.fact.Move;
import dev.tandem.auditor.fact.Quantity;
import dev.tandem.auditor.finding.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Goods. */
enum StockCorruption implements Corruption {
    HELD_AGAIN_AFTER_IT_LEFT(Rule.STOCK_TAKEN_TWICE, COMPLETED, moving(Move.RESERVE, COMPLETED)),
    BOOKED_OUT_TWICE(
            Rule.STOCK_TAKEN_TWICE, COMPLETED, moving(Move.RESERVE, COMPLETED).andThen(moving(Move.DEDUCT, COMPLETED))),
    RELEASED_TWICE(Rule.STOCK_OVERDRAWN, CANCELLED, moving(Move.RELEASE, CANCELLED)),
    NOT_BOOKED_OUT(Rule.STOCK_UNBOOKED, COMPLETED, forgetting(Move.DEDUCT, COMPLETED)),
    NOT_RELEASED(Rule.STOCK_KEPT, CANCELLED, forgetting(Move.RELEASE, CANCELLED)),
    BOOKED_OUT_FOR_NOTHING(Rule.STOCK_KEPT, CANCELLED, moving(Move.DEDUCT, CANCELLED)),
    ANOTHER_NUMBER_OF_PIECES(
            Rule.RESERVATION_DIFFERS,
            COMPLETED,
            saying(EventType.STOCK_DEDUCTED, Content.of(List.of(new Quantity(SKU, 3)), null))),
    A_MOVEMENT_OF_NOBODY(Rule.RESERVATION_DIFFERS, GHOST, moving(Move.RESERVE, GHOST)),
    NOBODYS_STOCK(
            Rule.RESERVATION_OVERDUE,
            LAPSED,
            forgetting(Move.RELEASE, LAPSED)
                    .andThen(world -> world.events.remove(world.event(EventType.STOCK_RESERVATION_EXPIRED, LAPSED)))),
    A_PIECE_VANISHED(
            Rule.LEVEL_WRONG,
            SKU,
            changingLevel(level -> new Level(level.onHand() - 1, level.reserved(), level.shipped(), level.received()))),
    A_PIECE_CHANGED_ITS_PLACE(
            Rule.LEVEL_WRONG,
            SKU,
            changingLevel(
                    level -> new Level(level.onHand() - 1, level.reserved() + 1, level.shipped(), level.received()))),
    HELD_FOR_NOBODY(Rule.RESERVED_DIFFERS, SKU, moving(Move.RESERVE, GHOST)),
    LEFT_WITH_NO_ORDER(Rule.SHIPPED_DIFFERS, SKU, removing(EventType.ORDER_DISPATCHED));

    private final Rule rule;
    private final String id;
    private final Consumer<World> tampering;

    StockCorruption(Rule rule, String id, Consumer<World> tampering) {
        this.rule = rule;
        this.id = id;
        this.tampering = tampering;
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void tamperWith(World world) {
        tampering.accept(world);
    }
}
