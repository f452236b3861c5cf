package io.komado.provisioning.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R4-72, R4-73, R3-13: bounds and order of versions. */
class RulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final StaffId ADMIN = new StaffId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource(Profile.class)
    void whatATenantBeginsWithIsLawful(Profile profile) {
        assertThatCode(Rules.standard(profile)::requireLawful).doesNotThrowAnyException();
    }

    @Test
    void namesEveryNumberThatIsOutOfBounds() {
        Rules rules = new Rules(Profile.SCHOOL, 2, 0, 1, 0, 31, 29, 31, 2, 4, 3, false);
        Refusal refusal = catchThrowableOfType(Refusal.class, rules::requireLawful);
        assertThat(refusal.fields())
                .extracting(Refusal.Field::pointer)
                .contains(
                        "/rules/watchMonths",
                        "/rules/counsellors",
                        "/rules/investigators",
                        "/rules/answerWithinHours",
                        "/rules/olderTextAfterDays",
                        "/rules/conversationDays",
                        "/rules/deletionDelayDays",
                        "/rules/caseYears",
                        "/rules/cellThreshold",
                        "/rules/textThreshold");
    }

    @Test
    void aVersionIsInForceFromTomorrowAtTheEarliestAndAfterTheOneBefore() {
        Rules rules = Rules.standard(Profile.COMPANY);
        PolicyVersion first = PolicyVersion.first(rules, TODAY, Instant.EPOCH);
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY)) {
            assertThat(catchThrowableOfType(Refusal.class, () -> follow(first, rules, day))
                            .code())
                    .isEqualTo("policy-in-the-past");
        }
        PolicyVersion second = follow(first, rules, TODAY.plusDays(10));
        assertThat(second.number()).isEqualTo(2);
        for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.plusDays(10))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> follow(second, rules, day))
                            .code())
                    .isEqualTo("policy-out-of-order");
        }
    }

    private static PolicyVersion follow(PolicyVersion version, Rules rules, LocalDate from) {
        return version.followedBy(rules, from, ADMIN, TODAY, Instant.EPOCH);
    }
}
