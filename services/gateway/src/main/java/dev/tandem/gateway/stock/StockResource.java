package dev.tandem.gateway.stock;

import dev.tandem.auth.Scopes;
import dev.tandem.gateway.callee.Callee;
import dev.tandem.gateway.callee.Callees;
import dev.tandem.gateway.callee.Translation;
import dev.tandem.gateway.edge.PageLimit;
import dev.tandem.gateway.edge.Wire;
import dev.tandem.proto.inventory.v1.GetStockRequest;
import dev.tandem.proto.inventory.v1.ListStockRequest;
import dev.tandem.proto.inventory.v1.MutinyInventoryServiceGrpc.MutinyInventoryServiceStub;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;

/** Stock over REST. */
@ApplicationScoped
class StockResource implements StockApi {
    private static final Translation ITEM = Translation.create().parameter("sku", "sku");
    private static final Translation LIST =
            Translation.create().parameter("page_size", "limit").parameter("page_token", "cursor");

    private final MutinyInventoryServiceStub stock;
    private final Callee inventory;

    StockResource(@GrpcClient("inventory") MutinyInventoryServiceStub stock, Callees callees) {
        this.stock = stock;
        this.inventory = callees.inventory();
    }

    @Override
    @RolesAllowed(Scopes.STOCK_READ)
    public Uni<StockPageBody> list(String cursor, String limit) {
        ListStockRequest request = ListStockRequest.newBuilder()
                .setPageToken(Wire.orEmpty(cursor))
                .setPageSize(PageLimit.parse(limit))
                .build();
        return inventory
                .call(LIST, attempt -> attempt.with(stock).listStock(request))
                .map(StockPageBody::of);
    }

    @Override
    @RolesAllowed(Scopes.STOCK_READ)
    public Uni<StockItemBody> get(String sku) {
        GetStockRequest request = GetStockRequest.newBuilder().setSku(sku).build();
        return inventory
                .call(ITEM, attempt -> attempt.with(stock).getStock(request))
                .map(response -> StockItemBody.of(response.getItem()));
    }
}
