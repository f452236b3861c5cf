package io.komado.cases.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komado.chassis.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ProfilesTests {

    private final Profiles profiles = Profiles.load(JsonMapper.shared());

    /** R3-03, R3-74, R4-01 to R4-07. */
    @ParameterizedTest
    @CsvSource({
        "school, bullying, 9",
        "school, online-bullying, 9",
        "university, sexual, 4",
        "university, academic, 4",
        "university, power, 6",
        "university, pregnancy, 2",
        "university, sexual-violence, 4"
    })
    void knowsTheFormsOfEachCategory(String profile, String category, int forms) {
        assertThat(profiles.newest(profile).category(category).orElseThrow().forms())
                .hasSize(forms);
    }

    @Test
    void sexualViolenceAndBullyingHaveNoLimit() {
        assertThat(profiles.newest("university")
                        .category("sexual-violence")
                        .orElseThrow()
                        .withoutLimit())
                .isTrue();
        assertThat(profiles.newest("university").filingYears()).isEqualTo(3);
        assertThat(profiles.newest("school").filingYears()).isZero();
    }

    @Test
    void anAbsentVersionIsRefused() {
        assertThat(profiles.of("school", 1).version()).isEqualTo(1);
        assertThatThrownBy(() -> profiles.of("school", 9))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("procedure-unknown"));
        assertThatThrownBy(() -> profiles.newest("circus")).isInstanceOf(Refusal.class);
    }

    /** R3-79: an organisation may watch longer and never shorter. */
    @Test
    void anOrganisationAdaptsWithinWhatIsLawful() {
        Profile school = profiles.newest("school");
        assertThat(school.adapted(new Adaptation(2, 6, 1, 5, true)))
                .returns(6, Profile::watchMonths)
                .returns(5, Profile::investigators)
                .returns(true, Profile::european)
                .returns(school.categories(), Profile::categories);
        assertThatThrownBy(() -> school.adapted(new Adaptation(2, 2, 2, 3, false)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(Refusal.Field::pointer)
                                .containsExactly("/rules/watchMonths"));
    }
}
