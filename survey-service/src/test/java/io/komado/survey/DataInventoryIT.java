package io.komado.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.DataInventory;
import io.komado.local.TestInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** TH-33: what is kept is what is listed. */
@SurveyServiceIT
class DataInventoryIT {

    @Test
    void keepsWhatTheInventoryListsAndNothingElse(@Autowired TestInfrastructure servers) {
        assertThat(DataInventory.findings("survey", servers.database("survey"))).isEmpty();
    }
}
