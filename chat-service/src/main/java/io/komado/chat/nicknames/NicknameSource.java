package io.komado.chat.nicknames;

import io.komado.chassis.tenancy.TenantId;
import java.util.Optional;

/** Where nicknames are: identity-service; a port, because the worker needs to know nothing of HTTP. */
public interface NicknameSource {

    /** @param sealedSubject for {@code identity-service}; empty when there is no such member any more */
    Optional<String> nicknameOf(TenantId tenant, String sealedSubject);
}
