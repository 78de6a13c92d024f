package dev.tandem.gateway.order;

import dev.tandem.gateway.Gateway;
import dev.tandem.gateway.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The REST contract of orders; problems that every operation shares are in the document's description. */
@Path("/v1/orders")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@SecurityRequirement(name = Gateway.TOKEN)
@Tag(name = "Orders", description = "Place, follow and cancel orders.")
interface OrderApi {
    String UUID_EXAMPLE = "5b0c9d36-6c0d-5d2f-9a55-2f6d3f6a9b10";

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order",
            description = "Answers when the order is durable: 201 when its stock is reserved, 202 when inventory cannot"
                    + " answer yet. A repeated key gets the first answer again. Scope `orders.write`.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            required = true,
            description = "Chosen once per order, sent again with every retry: 1 to 128 letters, digits, dots,"
                    + " underscores, colons or hyphens. Unique per customer.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9._:-]{1,128}$"),
            example = "order-2026-11-21-0001")
    @APIResponse(
            responseCode = "201",
            description = "Placed, stock is reserved.",
            headers = @Header(name = "Location", description = "Where the order is."),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderBody.class),
                            examples = @ExampleObject(name = "confirmed", value = OrderExamples.CONFIRMED)))
    @APIResponse(
            responseCode = "202",
            description = "Placed, stock is reserved later.",
            headers = @Header(name = "Location", description = "Where the order is."),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(
            responseCode = "400",
            description = "Everything that is wrong with the request is named.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "violations", value = OrderExamples.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "OUT_OF_STOCK: too few pieces; no order was kept.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "out of stock", value = OrderExamples.OUT_OF_STOCK)))
    @APIResponse(
            responseCode = "422",
            description = "UNKNOWN_SKU, or IDEMPOTENCY_KEY_REUSED: the key was used with another body.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    Uni<Response> place(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PlaceOrderBody.class),
                                            examples = @ExampleObject(name = "two cups", value = OrderExamples.PLACE)))
                    PlaceOrderBody body,
            @Context HttpHeaders headers);

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getOrder",
            summary = "Read an order",
            description = "As of now, including every change that was answered before. Scope `orders.read`.")
    @APIResponse(
            responseCode = "200",
            description = "The order.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrderBody.class),
                            examples = @ExampleObject(name = "confirmed", value = OrderExamples.CONFIRMED)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    Uni<OrderBody> get(@Parameter(example = UUID_EXAMPLE) @PathParam("id") String id);

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description = "A paid order is cancelled once shipping agrees; from dispatch on it cannot be cancelled."
                    + " Scope `orders.write`.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description = "With a key a repeated request gets the first answer again.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9._:-]{1,128}$"))
    @APIResponse(
            responseCode = "200",
            description = "CANCELLED.",
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(
            responseCode = "202",
            description = "CANCELLING: shipping decides.",
            content = @Content(schema = @Schema(implementation = OrderBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "ALREADY_DISPATCHED.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    Uni<Response> cancel(@Parameter(example = UUID_EXAMPLE) @PathParam("id") String id, @Context HttpHeaders headers);

    @GET
    @Operation(
            operationId = "listOrders",
            summary = "List orders",
            description = "Newest first; follows the services by a moment. Both filters apply. Scope `orders.read`.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = OrderPageBody.class)))
    Uni<OrderPageBody> list(
            @Parameter(description = "Only orders of this customer.", example = "ada") @QueryParam("customer")
                    String customer,
            @Parameter(description = "Only orders that stand here.", example = "CONFIRMED") @QueryParam("state")
                    String state,
            @Parameter(description = "`nextCursor` of the page before.") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 100, 20 when absent.", example = "20") @QueryParam("limit") String limit);

    @GET
    @OpensStory
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followOrder",
            summary = "Follow an order",
            description = "Server-sent events: first what happened, then each new step, until the order is completed"
                    + " or cancelled. Comments keep the connection alive. 204 when nothing is left to tell."
                    + " The stream ends with the token that opened it. Scope `orders.read`.")
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "The id of the last event the client has; the story goes on after it.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The story.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = OrderEventBody.class),
                            examples = @ExampleObject(name = "first step", value = OrderExamples.EVENT)))
    @APIResponse(responseCode = "204", description = "Nothing is left to tell.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such order.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    Multi<OutboundSseEvent> events(
            @Parameter(example = UUID_EXAMPLE) @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Context Sse sse);
}
