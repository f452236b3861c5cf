package io.komado.cases.intakes;

import io.komado.chassis.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * What an organisation's contract says of its customers' desk.
 *
 * @param desk the tenant that works for it; empty where none does
 * @param languages of the form (R1-35)
 * @param trained whether somebody stands for it that all staff were trained (R1-10)
 */
public record CustomerDesk(Optional<TenantId> desk, List<String> languages, boolean trained) {

    static final CustomerDesk NONE = new CustomerDesk(Optional.empty(), List.of("ja"), false);

    public CustomerDesk {
        languages = List.copyOf(languages);
    }

    /** Of an organisation of which nothing was heard. */
    public static CustomerDesk none() {
        return NONE;
    }
}
