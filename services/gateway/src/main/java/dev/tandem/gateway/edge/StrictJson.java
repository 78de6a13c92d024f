package dev.tandem.gateway.edge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes JSON at its word: no unknown fields, no repeated ones, no text for numbers or numbers for text. */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        refuse(
                mapper,
                LogicalType.Textual,
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean));
        refuse(
                mapper,
                LogicalType.Integer,
                List.of(CoercionInputShape.String, CoercionInputShape.EmptyString, CoercionInputShape.Boolean));
    }

    private static void refuse(ObjectMapper mapper, LogicalType target, List<CoercionInputShape> shapes) {
        shapes.forEach(shape -> mapper.coercionConfigFor(target).setCoercion(shape, CoercionAction.Fail));
    }
}
