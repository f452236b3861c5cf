package io.komado.identity.staff.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedStaffEventsTests {

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(PublishedStaffEvents.APPOINTED, PublishedStaffEvents.StaffAppointed.class),
                Arguments.of(PublishedStaffEvents.ROLE_GRANTED, PublishedStaffEvents.RoleGranted.class),
                Arguments.of(PublishedStaffEvents.ROLE_ENDED, PublishedStaffEvents.RoleEnded.class),
                Arguments.of(PublishedStaffEvents.TERM_SHORTENED, PublishedStaffEvents.TermShortened.class),
                Arguments.of(PublishedStaffEvents.TERM_ENDING, PublishedStaffEvents.TermEnding.class),
                Arguments.of(PublishedStaffEvents.CHANGED, PublishedStaffEvents.StaffChanged.class),
                Arguments.of(PublishedStaffEvents.WORK_HANDED_OVER, PublishedStaffEvents.WorkHandedOver.class),
                Arguments.of(PublishedStaffEvents.SECOND_FACTOR_RESET, PublishedStaffEvents.SecondFactorReset.class),
                Arguments.of(PublishedStaffEvents.READERS_COUNTED, PublishedStaffEvents.DeskReaders.class),
                Arguments.of(PublishedStaffEvents.SHORT_OF_READERS, PublishedStaffEvents.DeskReaders.class),
                Arguments.of(PublishedStaffEvents.READERS_RESTORED, PublishedStaffEvents.DeskReaders.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theServiceSaysExactlyWhatItsSchemaPromises(String type, Class<? extends Record> data) {
        PublishedSchema schema = PublishedSchema.of(type);
        assertThat(Stream.of(data.getRecordComponents()).map(field -> field.getName()))
                .containsExactlyInAnyOrderElementsOf(schema.fields());
        assertThat(schema.isSample(schema.sample(data))).isTrue();
        assertThat(schema.freeText()).isEmpty();
    }
}
