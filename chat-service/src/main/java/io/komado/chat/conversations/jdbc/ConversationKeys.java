package io.komado.chat.conversations.jdbc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.komado.chassis.actor.MemberRef;
import io.komado.chassis.encryption.ContentCipher;
import io.komado.chassis.encryption.DataKeys;
import io.komado.chassis.encryption.WrappedKey;
import io.komado.chassis.tenancy.ForgetsTenants;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.RouteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opened keys of conversations in use, for ten minutes, by tenant: a message then needs neither the key's row nor its opening.
 * What a transaction finds is remembered once it has committed, so that nothing is remembered that was never there.
 */
@Component
public class ConversationKeys implements ForgetsTenants {

    private static final Duration IN_USE = Duration.ofMinutes(10);

    private record Id(TenantId tenant, ConversationId conversation) {}

    private record Owner(TenantId tenant, RouteId route, MemberRef member) {}

    private final DataKeys dataKeys;
    private final Cache<Id, ContentCipher> ciphers =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(IN_USE).build();
    private final Cache<Owner, ConversationId> owners =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterAccess(IN_USE).build();

    ConversationKeys(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /** What a nickname's ciphertext is bound to. */
    public static String nicknamePlace(ConversationId conversation) {
        return conversation + "/nickname";
    }

    /** The opened key of a conversation of the running tenant, from memory or from its row. */
    public ContentCipher of(ConversationId conversation, JdbcClient jdbc) {
        return known(conversation)
                .orElseGet(() -> jdbc.sql("select data_key, data_key_version from conversation where id = :id")
                        .param("id", conversation.value())
                        .query((row, number) -> open(conversation, wrapped(row)))
                        .single());
    }

    /** The key of a conversation's row. */
    static WrappedKey wrapped(ResultSet row) throws SQLException {
        return new WrappedKey(row.getBytes("data_key"), row.getInt("data_key_version"));
    }

    /** Opens the key of a conversation of the running tenant. */
    public ContentCipher open(ConversationId conversation, WrappedKey key) {
        return known(conversation).orElseGet(() -> {
            ContentCipher cipher = dataKeys.open(key);
            Id id = new Id(Tenancy.required(), conversation);
            afterCommit(() -> ciphers.put(id, cipher));
            return cipher;
        });
    }

    @Override
    public void forget(TenantId tenant) {
        ciphers.asMap().keySet().removeIf(id -> id.tenant().equals(tenant));
        owners.asMap().keySet().removeIf(owner -> owner.tenant().equals(tenant));
    }

    /** Whose this conversation is has to be looked up again. */
    public void forgetOwner(ConversationId conversation) {
        owners.asMap().values().removeIf(conversation::equals);
    }

    /** Whose any conversation is has to be looked up again. */
    public void forgetOwners() {
        owners.invalidateAll();
    }

    /** Drops one conversation: its key was destroyed, or it has other ends now. */
    void forget(TenantId tenant, ConversationId conversation) {
        ciphers.invalidate(new Id(tenant, conversation));
        owners.asMap().values().removeIf(conversation::equals);
    }

    Optional<ContentCipher> known(ConversationId conversation) {
        return Optional.ofNullable(ciphers.getIfPresent(new Id(Tenancy.required(), conversation)));
    }

    Optional<ConversationId> known(RouteId route, MemberRef member) {
        return Optional.ofNullable(owners.getIfPresent(new Owner(Tenancy.required(), route, member)));
    }

    void remember(RouteId route, MemberRef member, ConversationId conversation) {
        Owner owner = new Owner(Tenancy.required(), route, member);
        afterCommit(() -> owners.put(owner, conversation));
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
