package io.komado.survey.results;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TH-13 over a thousand schools of each size. */
@Tag("proof")
class ManySchoolsIT {

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 9, 10, 12, 15, 20, 26, 32})
    void noSmallNumberCanBeHadFromTheOthers(int people) {
        DifferencingAttackTests.attack(people, 60, 1_060);
    }
}
