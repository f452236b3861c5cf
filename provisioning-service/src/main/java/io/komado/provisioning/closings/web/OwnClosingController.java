package io.komado.provisioning.closings.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.closings.Recipient;
import io.komado.provisioning.closings.TakingOut;
import io.komado.provisioning.closings.TenantClosing;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a tenant's own people do about its end. */
@RestController
@RequestMapping("/closing")
class OwnClosingController {

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record AskForClosing(@Nullable String recipient) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record ReceiveBy(@NotNull String recipient) {}

    private final TenantClosing closing;
    private final TakingOut takingOut;

    OwnClosingController(TenantClosing closing, TakingOut takingOut) {
        this.closing = closing;
        this.takingOut = takingOut;
    }

    @GetMapping
    @AllowedTo(
            value = {Who.TENANT_ADMIN, Who.AUDITOR},
            unaudited = "reads dates and counts of one's own organisation's end")
    ClosingView find(Actor.Staff reader) {
        return view(reader.of());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "closing.asked")
    ClosingView ask(Actor.Staff admin, @Valid @RequestBody AskForClosing request) {
        Optional.ofNullable(request.recipient()).ifPresent(Recipient::of);
        closing.ask(admin.of(), admin.id(), Optional.ofNullable(request.recipient()));
        return view(admin.of());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "closing.cancelled")
    void withdraw(Actor.Staff admin) {
        closing.withdraw(admin.of(), admin.id());
    }

    @PutMapping("/recipient")
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "closing.recipient-set")
    ClosingView receive(Actor.Staff admin, @Valid @RequestBody ReceiveBy request) {
        Recipient.of(request.recipient());
        closing.receive(admin.of(), admin.id(), request.recipient());
        return view(admin.of());
    }

    /** The records, a ZIP encrypted as CMS. */
    @GetMapping("/records")
    @AllowedTo(value = Who.TENANT_ADMIN, audits = "records.taken-out")
    void records(Actor.Staff admin, HttpServletResponse response) throws IOException {
        Recipient recipient = takingOut.takeRecords(admin.id());
        download(response, "application/pkcs7-mime", "records-" + admin.of() + ".zip.p7m");
        takingOut.writeRecords(admin.of(), recipient, response.getOutputStream());
    }

    /** The audit stream, a record a line. */
    @GetMapping("/audit")
    @AllowedTo(value = Who.AUDITOR, audits = "audit.taken-out")
    void audit(Actor.Staff auditor, HttpServletResponse response) throws IOException {
        takingOut.takeAudit(auditor.id());
        download(response, "application/x-ndjson", "audit-" + auditor.of() + ".jsonl");
        takingOut.writeAudit(auditor.of(), response.getOutputStream());
    }

    private ClosingView view(TenantId tenant) {
        return closing.of(tenant).map(ClosingView::of).orElseThrow(Refusal::notFound);
    }

    static void download(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
