package io.komado.cases.casefile;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.komado.cases.procedure.CaseId;
import io.komado.cases.procedure.Event;
import io.komado.cases.procedure.Fact;
import io.komado.cases.procedure.Facts;
import io.komado.cases.procedure.Move;
import io.komado.cases.procedure.PartyLabel;
import io.komado.cases.procedure.Shielded;
import io.komado.cases.procedure.ThingId;
import io.komado.cases.procedure.UnitId;
import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Facts and moves as JSON, the same in the store and on the wire: ids bare, words of enumerations as {@code such-as-this}. One form for both, since
 * the fields are the procedure's own words and a second set of records for each of its sixty moves would be written only to be kept alike.
 */
@Component
public final class CaseJson {

    private final JsonMapper json;

    CaseJson() {
        SimpleModule words = new SimpleModule("procedure");
        id(words, StaffId.class, text -> new StaffId(UUID.fromString(text)));
        id(words, ThingId.class, text -> new ThingId(UUID.fromString(text)));
        id(words, UnitId.class, text -> new UnitId(UUID.fromString(text)));
        id(words, CaseId.class, text -> new CaseId(UUID.fromString(text)));
        id(words, PartyLabel.class, PartyLabel::new);
        words.addSerializer(Enum.class, new Words());
        words.setDeserializerModifier(new FromWords());
        this.json = JsonMapper.builder()
                // a question such as isInForce() is no field of a record
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .addModule(words)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** All facts, for the store. */
    public String stored(Facts facts) {
        return json.writeValueAsString(tree(facts.all()));
    }

    /** Reads what {@link #stored} wrote; a kind that is not there is empty. */
    public Facts facts(String stored) {
        JsonNode tree = json.readTree(stored);
        List<Fact> facts = new ArrayList<>();
        for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
            JsonNode node = tree.get(name(kind));
            if (node != null) {
                facts.add((Fact) json.treeToValue(node, kind));
            }
        }
        return Facts.of(facts);
    }

    /** The facts that everybody who reads a case may read; who informed and who is behind a label are not among them (TH-27, R3-04). */
    public ObjectNode shown(Facts facts) {
        return tree(
                facts.all().stream().filter(fact -> !(fact instanceof Shielded)).toList());
    }

    /** A move, for the history. */
    public String stored(Move move) {
        return json.writeValueAsString(move);
    }

    /**
     * Reads a move as it was sent.
     *
     * @throws Refusal 422 when a field is missing, unknown or of the wrong kind; never with what was sent
     */
    public Move move(Event event, JsonNode details) {
        return read(details, event.move());
    }

    /** Reads something as it was sent, with the same refusal. */
    public <T> T read(JsonNode details, Class<T> type) {
        try {
            return json.treeToValue(details, type);
        } catch (JacksonException | IllegalArgumentException e) {
            Refusal refusal =
                    Refusal.unprocessable("not-readable", "A field is missing, unknown or of the wrong kind.");
            throw e instanceof JacksonException known && !known.getPath().isEmpty()
                    ? refusal.at("/details" + pointer(known), "not-readable")
                    : refusal.at("/details", "not-readable");
        }
    }

    private ObjectNode tree(List<Fact> facts) {
        ObjectNode tree = json.createObjectNode();
        facts.forEach(fact -> tree.set(name(fact.getClass()), json.valueToTree(fact)));
        return tree;
    }

    /** Names of our own fields alone: a key of a map that was sent is not repeated. */
    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null || step.from() instanceof Map) {
                break;
            }
            pointer.append('/').append(step.getPropertyName());
        }
        return pointer.toString();
    }

    private static String name(Class<?> kind) {
        String name = kind.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, tools.jackson.core.JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        });
        module.addKeySerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, tools.jackson.core.JsonGenerator out, SerializationContext context) {
                out.writeName(value.toString());
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in.getValueAsString(""));
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return read.apply(key);
            }
        });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @SuppressWarnings("rawtypes") // Jackson asks for the raw class
    private static final class Words extends StdSerializer<Enum> {

        Words() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, tools.jackson.core.JsonGenerator out, SerializationContext context) {
            out.writeString(word((Enum<?>) value));
        }
    }

    private static final class FromWords extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            Object[] constants = type.getRawClass().getEnumConstants();
            return new StdDeserializer<Object>(type) {
                @Override
                public Object deserialize(JsonParser in, DeserializationContext context) {
                    String sent = in.getValueAsString("");
                    return Arrays.stream(constants)
                            .filter(constant -> word((Enum<?>) constant).equals(sent))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("unknown word"));
                }
            };
        }
    }
}
