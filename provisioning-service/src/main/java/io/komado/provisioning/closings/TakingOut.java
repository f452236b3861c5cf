package io.komado.provisioning.closings;

import io.komado.chassis.actor.StaffId;
import io.komado.chassis.audit.AuditStream;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a tenant takes along in its thirty days: its records, to its own key, and for its auditor the whole audit stream. */
@Service
public class TakingOut {

    private static final int LINE_END = '\n';

    private final Closings closings;
    private final List<RecordsContributor> contributors;
    private final AuditStream audits;
    private final ClosingAnnouncements announcements;

    TakingOut(
            Closings closings,
            List<RecordsContributor> contributors,
            AuditStream audits,
            ClosingAnnouncements announcements) {
        this.closings = closings;
        this.contributors = List.copyOf(contributors);
        this.audits = audits;
        this.announcements = announcements;
    }

    /**
     * Puts on record that a tenant-admin takes the records, and says to whose key.
     *
     * @throws Refusal 409 outside the thirty days or before there is a key
     */
    @Transactional
    public Recipient takeRecords(StaffId admin) {
        Closing closing = takingOut();
        Recipient recipient = closing.recipient()
                .map(Recipient::of)
                .orElseThrow(() -> Refusal.conflict(
                        "recipient-missing", "Give the certificate to whose key the records are to be encrypted."));
        announcements.actOfStaff("records.taken-out", admin, Map.of("closing", closing.id()));
        return recipient;
    }

    /** Puts on record that an auditor takes the audit stream. */
    @Transactional
    public void takeAudit(StaffId auditor) {
        announcements.actOfStaff(
                "audit.taken-out", auditor, Map.of("closing", takingOut().id()));
    }

    /** Writes the archive, a ZIP with a folder for each service, encrypted as CMS; {@code out} is left open. */
    public void writeRecords(TenantId tenant, Recipient recipient, OutputStream out) {
        try (ZipOutputStream archive = new ZipOutputStream(recipient.seal(out))) {
            for (RecordsContributor contributor : contributors) {
                contributor.contribute(tenant, (name, content) -> {
                    archive.putNextEntry(new ZipEntry(name));
                    content.transferTo(archive);
                    archive.closeEntry();
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the audit stream as it is now, each record as it was sent on a line of its own. */
    public void writeAudit(TenantId tenant, OutputStream out) {
        audits.read(tenant.value(), record -> {
            try {
                out.write(record);
                out.write(LINE_END);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Closing takingOut() {
        Closing closing = closings.current().orElseThrow(Refusal::notFound);
        if (closing.stage() != ClosingStage.TAKING_OUT) {
            throw Refusal.conflict("closing-forbids-this", "This can be taken in the thirty days of a closing.");
        }
        return closing;
    }
}
