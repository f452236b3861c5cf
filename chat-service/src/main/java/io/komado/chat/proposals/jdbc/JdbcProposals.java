package io.komado.chat.proposals.jdbc;

import io.komado.chassis.actor.StaffId;
import io.komado.chat.conversations.ConversationId;
import io.komado.chat.conversations.jdbc.ConversationCiphers;
import io.komado.chat.proposals.Proposal;
import io.komado.chat.proposals.ProposalId;
import io.komado.chat.proposals.Proposals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals in PostgreSQL, their words under the conversation's key. */
@Repository
class JdbcProposals implements Proposals {

    private static final String ALL = """
            select id, kind, conversation_id, words, until_date, proposed_by, proposed_on, expires_on, status, decided_by
            from proposal where conversation_id = :conversation
            """;

    private final JdbcClient jdbc;
    private final ConversationCiphers ciphers;

    JdbcProposals(JdbcClient jdbc, ConversationCiphers ciphers) {
        this.jdbc = jdbc;
        this.ciphers = ciphers;
    }

    @Override
    public void add(Proposal proposal) {
        jdbc.sql("""
                        insert into proposal (id, conversation_id, kind, words, until_date, proposed_by, proposed_on, expires_on, status)
                        values (:id, :conversation, :kind, :words, :until, :by, :on, :expires, :status)
                        """)
                .param("id", proposal.id().value())
                .param("conversation", proposal.conversation().value())
                .param("kind", proposal.kind())
                .param(
                        "words",
                        ciphers.of(proposal.conversation())
                                .encrypt(proposal.words(), place(proposal.conversation(), proposal.id())))
                .param("until", proposal.until())
                .param("by", proposal.proposedBy().value())
                .param("on", proposal.proposedOn())
                .param("expires", proposal.expiresOn())
                .param("status", proposal.status().code())
                .update();
    }

    @Override
    public boolean decide(Proposal proposal) {
        StaffId by = proposal.decidedBy();
        return jdbc.sql("update proposal set status = :status, decided_by = :by where id = :id and status = 'open'")
                        .param("status", proposal.status().code())
                        .param("by", by == null ? null : by.value())
                        .param("id", proposal.id().value())
                        .update()
                == 1;
    }

    @Override
    public List<Proposal> open(ConversationId conversation, LocalDate today) {
        return jdbc.sql(ALL + "and status = 'open' and expires_on > :today order by proposed_on, id")
                .param("conversation", conversation.value())
                .param("today", today)
                .query(this::proposal)
                .list();
    }

    @Override
    public Optional<Proposal> find(ConversationId conversation, ProposalId id) {
        return jdbc.sql(ALL + "and id = :id")
                .param("conversation", conversation.value())
                .param("id", id.value())
                .query(this::proposal)
                .optional();
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        ConversationId conversation = new ConversationId(row.getObject("conversation_id", UUID.class));
        ProposalId id = new ProposalId(row.getObject("id", UUID.class));
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new Proposal(
                id,
                row.getString("kind"),
                conversation,
                ciphers.of(conversation).decrypt(row.getBytes("words"), place(conversation, id)),
                row.getObject("until_date", LocalDate.class),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                Proposal.Status.of(row.getString("status")),
                decidedBy == null ? null : new StaffId(decidedBy));
    }

    private static String place(ConversationId conversation, ProposalId id) {
        return conversation + "/proposal/" + id;
    }
}
