package io.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.komado.chassis.test.DataInventory;
import io.komado.local.TestInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** TH-33: what is kept is what is listed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(IdentityUnderTest.class)
class DataInventoryIT {

    @Test
    void keepsWhatTheInventoryListsAndNothingElse(@Autowired TestInfrastructure servers) {
        assertThat(DataInventory.findings("identity", servers.database("identity")))
                .isEmpty();
    }
}
