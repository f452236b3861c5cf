package io.komado.provisioning.closings;

import io.komado.chassis.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStream;

/**
 * Hands over what a tenant may take along of one service's records. Another service does so by answering {@code GET /internal/tenants/{tenant}/records}
 * with a file, which becomes {@code <service>/records.zip}, or with 204 when it has none.
 */
public interface RecordsContributor {

    /** Takes one file into the archive. */
    @FunctionalInterface
    interface Archive {
        void file(String name, InputStream content) throws IOException;
    }

    void contribute(TenantId tenant, Archive archive) throws IOException;
}
