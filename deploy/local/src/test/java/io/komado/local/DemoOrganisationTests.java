package io.komado.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoOrganisationTests {

    private final List<DemoOrganisation> all = DemoOrganisation.all();

    @Test
    void thereIsASchoolAndACompany() {
        assertThat(all).extracting(DemoOrganisation::kind).containsExactly("school", "company");
    }

    @Test
    void everyAnswerComesFromAResponderOfTheOrganisation() {
        for (DemoOrganisation organisation : all) {
            List<String> responders = organisation.responders().stream()
                    .map(DemoOrganisation.Colleague::email)
                    .toList();
            assertThat(organisation.members())
                    .flatExtracting(DemoOrganisation.Member::messages)
                    .extracting(DemoOrganisation.Message::by)
                    .allSatisfy(by -> assertThat(by.map(responders::contains).orElse(true))
                            .isTrue());
        }
    }

    /** ARCHITECTURE section 3: what takes two people has two, and neither of them reads. */
    @Test
    void twoPeopleLookAfterEachOrganisationAndReadNothing() {
        for (DemoOrganisation organisation : all) {
            assertThat(organisation.admins()).hasSize(2).doesNotContainAnyElementsOf(organisation.responders());
        }
    }

    @Test
    void theMemberWritesFirst() {
        assertThat(all)
                .flatExtracting(DemoOrganisation::members)
                .extracting(DemoOrganisation.Member::messages)
                .filteredOn(messages -> !messages.isEmpty())
                .allSatisfy(messages -> assertThat(messages.getFirst().by()).isEqualTo(Optional.<String>empty()));
    }

    @Test
    void thereAreMoreLettersThanMembersAndSomeConversationsWait() {
        for (DemoOrganisation organisation : all) {
            assertThat(organisation.headcount())
                    .isBetween(organisation.members().size() + 1, organisation.headcountLimit());
            assertThat(organisation.members())
                    .anySatisfy(member -> assertThat(member.messages()).isEmpty())
                    .anySatisfy(member -> assertThat(member.messages())
                            .isNotEmpty()
                            .allSatisfy(message -> assertThat(message.by()).isEmpty()));
        }
    }
}
