package io.komado.chassis.actor;

import io.komado.chassis.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;

/** Who a checked token stands for. */
public sealed interface Actor {

    /** The one tenant that this token speaks for; empty for those who work for none. */
    Optional<TenantId> tenant();

    /** A member, known here by this service's pseudonym alone. */
    record Member(TenantId of, MemberRef ref) implements Actor {
        @Override
        public Optional<TenantId> tenant() {
            return Optional.of(of);
        }
    }

    /** A person of a tenant's staff. */
    record Staff(TenantId of, StaffId id, Set<Role> roles) implements Actor {
        @Override
        public Optional<TenantId> tenant() {
            return Optional.of(of);
        }
    }

    /** A person of the company that runs Komado; reads no content (TH-32). */
    record Operator(StaffId id) implements Actor {
        @Override
        public Optional<TenantId> tenant() {
            return Optional.empty();
        }
    }

    /** Another service of Komado, by the name of its client. */
    record Service(String name) implements Actor {
        @Override
        public Optional<TenantId> tenant() {
            return Optional.empty();
        }
    }
}
