package io.komado.identity.proposals.jdbc;

import io.komado.chassis.actor.Role;
import io.komado.chassis.actor.StaffId;
import io.komado.identity.proposals.Matter;
import io.komado.identity.proposals.Proposal;
import io.komado.identity.proposals.ProposalId;
import io.komado.identity.proposals.Proposals;
import io.komado.identity.staff.Grant;
import io.komado.identity.staff.GrantId;
import io.komado.identity.staff.Scope;
import io.komado.identity.staff.Seat;
import io.komado.identity.staff.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals in PostgreSQL; the grant that comes of one has its id. */
@Repository
class JdbcProposals implements Proposals {

    private static final String SELECT = """
            select proposal_id, kind, staff_id, predecessor, role, scope_kind, scope_ref, seat, from_date, until_date,
                proposed_by, proposed_on, expires_on, status, decided_by
            from proposal
            """;

    private final JdbcClient jdbc;

    JdbcProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Proposal proposal) {
        Matter matter = proposal.matter();
        Grant grant = matter instanceof Matter.NewRole role ? role.grant() : null;
        StaffId predecessor = matter instanceof Matter.Handover handover ? handover.predecessor() : null;
        Seat seat = grant == null ? null : grant.seat();
        jdbc.sql("""
                        insert into proposal (proposal_id, kind, staff_id, predecessor, role, scope_kind, scope_ref, seat,
                            from_date, until_date, proposed_by, proposed_on, expires_on, status)
                        values (:id, :kind, :staff, :predecessor, :role, :scopeKind, :scopeRef, :seat,
                            :from, :until, :by, :on, :expires, :status)
                        """)
                .param("id", proposal.id().value())
                .param("kind", matter.code())
                .param("staff", matter.staff().value())
                .param("predecessor", predecessor == null ? null : predecessor.value())
                .param("role", grant == null ? null : grant.role().code())
                .param("scopeKind", grant == null ? null : grant.scope().kind().code())
                .param("scopeRef", grant == null ? null : grant.scope().reference())
                .param("seat", seat == null ? null : seat.code())
                .param("from", grant == null ? null : grant.term().from())
                .param("until", grant == null ? null : grant.term().until())
                .param("by", proposal.proposedBy().value())
                .param("on", proposal.proposedOn())
                .param("expires", proposal.expiresOn())
                .param("status", proposal.status().code())
                .update();
    }

    @Override
    public boolean decide(Proposal proposal) {
        StaffId by = proposal.decidedBy();
        return jdbc.sql("""
                        update proposal set status = :status, decided_by = :by where proposal_id = :id and status = 'open'
                        """)
                        .param("status", proposal.status().code())
                        .param("by", by == null ? null : by.value())
                        .param("id", proposal.id().value())
                        .update()
                == 1;
    }

    @Override
    public List<Proposal> open() {
        return jdbc.sql(SELECT + "where status = 'open' order by proposed_on, proposal_id")
                .query(JdbcProposals::read)
                .list();
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return jdbc.sql(SELECT + "where proposal_id = :id")
                .param("id", id.value())
                .query(JdbcProposals::read)
                .optional();
    }

    private static Proposal read(ResultSet row, int number) throws SQLException {
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        return new Proposal(
                new ProposalId(row.getObject("proposal_id", UUID.class)),
                matter(row),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                Proposal.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                decidedBy == null ? null : new StaffId(decidedBy));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        StaffId staff = new StaffId(row.getObject("staff_id", UUID.class));
        return switch (row.getString("kind")) {
            case "role" ->
                new Matter.NewRole(
                        staff,
                        new Grant(
                                new GrantId(row.getObject("proposal_id", UUID.class)),
                                Role.of(row.getString("role")).orElseThrow(),
                                new Scope(
                                        Scope.Kind.of(row.getString("scope_kind"))
                                                .orElseThrow(),
                                        row.getObject("scope_ref", UUID.class)),
                                seat(row.getString("seat")),
                                new Term(
                                        row.getObject("from_date", LocalDate.class),
                                        row.getObject("until_date", LocalDate.class))));
            case "handover" -> new Matter.Handover(staff, new StaffId(row.getObject("predecessor", UUID.class)));
            case "second-factor" -> new Matter.NewSecondFactor(staff);
            default -> throw new IllegalStateException("a proposal of no known kind");
        };
    }

    private static @Nullable Seat seat(@Nullable String code) {
        return code == null ? null : Seat.of(code).orElseThrow();
    }
}
