package dev.tandem.inventory.stock.application;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.NOW;
import static dev.tandem.inventory.stock.StockSamples.ORDER;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.reserve;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.testkit.conformance.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NamedLinesTest {
    private static final UUID REQUEST = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final ReleaseStock RELEASE = new ReleaseStock(ORDER, Set.of(), Asker.EVENT, NOW);

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final List<Command<InventoryCommand>> submitted = new ArrayList<>();

    @Test
    void seesAReservationThatIsMadeWhileItLooks() {
        inventory.submit(restock(MUG, 10));
        inventory.submit(restock(TEA, 10));
        CommandBus<InventoryCommand, InventoryReply> racing = command -> {
            if (submitted.isEmpty()) {
                inventory.submit(reserve(Asker.CALL));
            }
            submitted.add(command);
            return inventory.service().bus().submit(command);
        };

        Stages.await(new NamedLines(racing, inventory.service().reader()).submit(command()));

        assertThat(submitted).hasSize(2).extracting(Command::id).containsOnly(REQUEST);
        assertThat(submitted.get(1).body().skus()).containsExactlyInAnyOrder(MUG, TEA);
        assertThat(inventory.reservation(ORDER).status()).isEqualTo(ReservationStatus.RELEASED);
        assertThat(inventory.item(MUG).level().reserved()).isZero();
    }

    @Test
    void handsOtherFailuresOn() {
        CommandException full = new CommandException.Overloaded("full");
        NamedLines lines = new NamedLines(
                command -> CompletableFuture.failedFuture(full),
                inventory.service().reader());

        assertThat(Stages.failure(lines.submit(command())))
                .satisfiesAnyOf(failure -> assertThat(failure).isSameAs(full), failure -> assertThat(failure)
                        .hasCause(full));
    }

    private static Command<InventoryCommand> command() {
        return new Command<>(REQUEST, new Fingerprint(REQUEST), RELEASE, MessageContext.empty());
    }
}
