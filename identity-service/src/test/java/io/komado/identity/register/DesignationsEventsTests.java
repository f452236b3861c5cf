package io.komado.identity.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignationsEventsTests {

    @ParameterizedTest
    @ValueSource(strings = {Designations.DESIGNATED, Designations.ENDED})
    void theServiceSaysExactlyWhatItsSchemaPromises(String type) {
        PublishedSchema schema = PublishedSchema.of(type);
        assertThat(Stream.of(Designations.DesignationChanged.class.getRecordComponents())
                        .map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(Designations.DesignationChanged.class)))
                .isTrue();
        assertThat(schema.freeText()).isEmpty();
    }
}
