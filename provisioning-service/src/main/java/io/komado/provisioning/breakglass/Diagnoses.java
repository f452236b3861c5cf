package io.komado.provisioning.breakglass;

import java.time.Instant;

/** Looks at the running tenant's jobs. An interface because the database is an adapter, which points inwards. */
public interface Diagnoses {

    /** How they do at this moment. */
    Diagnosis at(Instant now);
}
