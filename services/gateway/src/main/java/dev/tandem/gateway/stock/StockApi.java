package dev.tandem.gateway.stock;

import dev.tandem.gateway.Gateway;
import dev.tandem.gateway.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST contract of stock. */
@Path("/v1/stock")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@SecurityRequirement(name = Gateway.TOKEN)
@Tag(name = "Stock", description = "What is in stock.")
interface StockApi {
    String ITEM = """
            {
              "sku": "CUP-BLUE",
              "displayName": "Blue cup",
              "onHand": 94,
              "reserved": 4,
              "shipped": 2,
              "received": 100,
              "lowStockThreshold": 10,
              "updatedAt": "2026-11-21T10:15:30.125Z",
              "version": 7
            }""";

    @GET
    @Operation(
            operationId = "listStock",
            summary = "List stock items",
            description = "By SKU, page by page. Scope `stock.read`.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = StockPageBody.class)))
    Uni<StockPageBody> list(
            @Parameter(description = "`nextCursor` of the page before.") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 100, 20 when absent.", example = "20") @QueryParam("limit") String limit);

    @GET
    @Path("/{sku}")
    @Operation(operationId = "getStock", summary = "Read a stock item", description = "Scope `stock.read`.")
    @APIResponse(
            responseCode = "200",
            description = "The item.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StockItemBody.class),
                            examples = @ExampleObject(name = "cup", value = ITEM)))
    @APIResponse(
            responseCode = "404",
            description = "UNKNOWN_SKU.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    Uni<StockItemBody> get(@Parameter(example = "CUP-BLUE") @PathParam("sku") String sku);
}
