package io.komado.identity.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationsEventsTests {

    @ParameterizedTest
    @ValueSource(strings = {Declarations.DECLARED, Declarations.WITHDRAWN})
    void theServiceSaysExactlyWhatItsSchemaPromises(String type) {
        PublishedSchema schema = PublishedSchema.of(type);
        assertThat(Stream.of(Declarations.ConflictChanged.class.getRecordComponents())
                        .map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(Declarations.ConflictChanged.class)))
                .isTrue();
        assertThat(schema.freeText()).isEmpty();
    }
}
