package dev.tandem.inventory.stock.adapter.grpc;

import dev.tandem.inventory.InventoryConfig;
import dev.tandem.inventory.stock.adapter.wire.StockMessages;
import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.inventory.stock.application.Stock;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.quarkus.grpc.CommandFactory;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import dev.tandem.proto.inventory.v1.GetStockRequest;
import dev.tandem.proto.inventory.v1.GetStockResponse;
import dev.tandem.proto.inventory.v1.InventoryService;
import dev.tandem.proto.inventory.v1.ListStockRequest;
import dev.tandem.proto.inventory.v1.ListStockResponse;
import dev.tandem.proto.inventory.v1.ReleaseStockRequest;
import dev.tandem.proto.inventory.v1.ReleaseStockResponse;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import dev.tandem.proto.inventory.v1.ReserveStockResponse;
import dev.tandem.proto.inventory.v1.RestockItemRequest;
import dev.tandem.proto.inventory.v1.RestockItemResponse;
import dev.tandem.proto.inventory.v1.StockItem;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The API. Requests are valid when they get here. */
@GrpcService
public class InventoryEndpoint implements InventoryService {
    private static final int DEFAULT_PAGE = 20;

    private final NamedLines bus;
    private final Stock stock;
    private final StockCommands commands;

    InventoryEndpoint(
            NamedLines bus, Stock stock, CommandFactory factory, InventoryConfig config, InstantSource clock) {
        this.bus = bus;
        this.stock = stock;
        this.commands = new StockCommands(factory, clock, config.reservationTtl(), config.lowStockThreshold());
    }

    @Override
    public Uni<ReserveStockResponse> reserveStock(ReserveStockRequest request) {
        return reservation(commands.of(request)).map(reservation -> {
            if (reservation.status() == ReservationStatus.REJECTED) {
                throw StockStatuses.rejected(reservation);
            }
            return ReserveStockResponse.newBuilder()
                    .setReservation(StockMessages.reservation(reservation))
                    .build();
        });
    }

    @Override
    public Uni<ReleaseStockResponse> releaseStock(ReleaseStockRequest request) {
        return reservation(commands.of(request)).map(reservation -> ReleaseStockResponse.newBuilder()
                .setReservation(StockMessages.reservation(reservation))
                .build());
    }

    @Override
    public Uni<RestockItemResponse> restockItem(RestockItemRequest request) {
        return GrpcReplies.unwrap(bus.submit(commands.of(request))).map(reply -> RestockItemResponse.newBuilder()
                .setItem(message((InventoryReply.Item) reply))
                .build());
    }

    @Override
    public Uni<GetStockResponse> getStock(GetStockRequest request) {
        Uni<Reply<InventoryReply.Item>> found = stock.find(request.getSku())
                .map(item -> item.map(InventoryEndpoint::given)
                        .orElseGet(() -> refused(StockStatuses.unknownSku(request.getSku()))));
        return GrpcReplies.unwrap(found.subscribeAsCompletionStage())
                .map(item ->
                        GetStockResponse.newBuilder().setItem(message(item)).build());
    }

    @Override
    public Uni<ListStockResponse> listStock(ListStockRequest request) {
        Optional<String> after = PageToken.read(request.getPageToken());
        if (after.isEmpty()) {
            return Uni.createFrom().failure(StockStatuses.badPageToken());
        }
        int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
        Uni<Reply<Stock.Page>> page = stock.list(after.get(), size).map(InventoryEndpoint::given);
        return GrpcReplies.unwrap(page.subscribeAsCompletionStage()).map(InventoryEndpoint::response);
    }

    private Uni<ReservationState> reservation(Command<InventoryCommand> command) {
        return GrpcReplies.unwrap(bus.submit(command)).map(reply -> ((InventoryReply.Held) reply).reservation());
    }

    private static ListStockResponse response(Stock.Page page) {
        List<StockItem> items =
                page.items().stream().map(InventoryEndpoint::message).toList();
        ListStockResponse.Builder response = ListStockResponse.newBuilder().addAllItems(items);
        if (page.more()) {
            response.setNextPageToken(PageToken.of(items.get(items.size() - 1).getSku()));
        }
        return response.build();
    }

    private static StockItem message(InventoryReply.Item item) {
        return StockMessages.item(item.item(), item.version());
    }

    private static <T> Reply<T> given(T value) {
        return new Reply.Accepted<>(value, false);
    }

    private static <T> Reply<T> refused(Rejection rejection) {
        return new Reply.Rejected<>(rejection, false);
    }
}
