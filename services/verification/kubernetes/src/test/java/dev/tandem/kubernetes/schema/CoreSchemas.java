package dev.tandem.kubernetes.schema;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Kubernetes' own types. The official Java client is generated from the API's description and keeps all of it: each
 * field's name and type, and which ones are required.
 */
final class CoreSchemas {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final String CUSTOM = "io.kubernetes.client.custom.";

    private static final Map<Class<?>, Schema> SCALARS = Map.of(
            String.class, Scalar.TEXT,
            Integer.class, Scalar.INTEGER,
            Long.class, Scalar.INTEGER,
            Double.class, Scalar.NUMBER,
            Boolean.class, Scalar.BOOLEAN,
            byte[].class, Scalar.BASE64,
            OffsetDateTime.class, Scalar.TEXT,
            Object.class, new Schema.Anything());

    private final Map<Class<?>, Schema> objects = new HashMap<>(SCALARS);

    CoreSchemas() {
        objects.put(load(CUSTOM + "IntOrString"), Scalar.TEXT_OR_INTEGER);
        objects.put(load(CUSTOM + "Quantity"), Scalar.QUANTITY);
    }

    /** The type of that name, like {@code V1PodSpec}. */
    Schema named(String type) {
        return of(load(MODELS + type));
    }

    private Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Schema last = of(arguments[arguments.length - 1]);
            return arguments.length == 1 ? new Schema.Elements(last) : new Schema.Entries(last);
        }
        Class<?> plain = (Class<?>) type;
        Schema known = objects.get(plain);
        if (known == null) {
            known = new Fields(() -> fields(plain), required(plain));
            objects.put(plain, known);
        }
        return known;
    }

    private Map<String, Schema> fields(Class<?> type) {
        Set<String> names = names(type, "openapiFields");
        Map<String, Schema> fields = new HashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fields.put(wireName(field, names), of(field.getGenericType()));
            }
        }
        return fields;
    }

    /** Java's reserved words have an underscore before them, and a {@code $ref} is spelt out. */
    private static String wireName(Field field, Set<String> names) {
        String name = field.getName().startsWith("_") ? field.getName().substring(1) : field.getName();
        if (names.contains(name)) {
            return name;
        }
        return names.stream()
                .filter(wire -> wire.replaceAll("[^A-Za-z0-9]", "").equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    private static Set<String> required(Class<?> type) {
        return names(type, "openapiRequiredFields");
    }

    private static Set<String> names(Class<?> type, String constant) {
        try {
            Set<?> names = (Set<?>) type.getField(constant).get(null);
            return names.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " does not tell its fields", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("Kubernetes has no type " + name, e);
        }
    }
}
