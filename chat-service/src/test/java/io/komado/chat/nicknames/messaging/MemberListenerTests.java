package io.komado.chat.nicknames.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.PublishedSchema;
import org.junit.jupiter.api.Test;

class MemberListenerTests {

    @Test
    void readsTheSampleOfItsProducer() {
        MemberListener.MemberRenamed renamed =
                PublishedSchema.of("member.renamed").sample(MemberListener.MemberRenamed.class);
        assertThat(renamed.member()).isNotBlank();
    }
}
