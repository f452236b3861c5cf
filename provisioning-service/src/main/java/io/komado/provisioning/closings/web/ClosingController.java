package io.komado.provisioning.closings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.erasure.AlsoAfterErasure;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.closings.Certificate;
import io.komado.provisioning.closings.CertificatePaper;
import io.komado.provisioning.closings.ClosingList;
import io.komado.provisioning.closings.TenantClosing;
import io.komado.provisioning.letters.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about the end of a tenant: one begins, another confirms; all see how far it is and fetch the certificate. */
@RestController
class ClosingController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String code,
            String stage,
            @Nullable LocalDate confirmedOn,
            @Nullable LocalDate takingOutUntil) {

        static Line of(ClosingList.Line line) {
            return new Line(
                    line.tenant().value(),
                    line.stage().code(),
                    line.confirmedOn().orElse(null),
                    line.takingOutUntil().orElse(null));
        }
    }

    record Closings(List<Line> closings) {}

    /**
     * A certificate with what is needed to check it: the signature is Ed25519, by the key whose public half auditors have.
     *
     * @param signed the text that was signed, after {@code komado certificate 1} and a line's end
     * @param signer whose key it is
     */
    record CertificateView(String signed, String signature, String signer) {}

    private final TenantClosing closing;
    private final ClosingList list;
    private final CertificatePaper paper;

    ClosingController(TenantClosing closing, ClosingList list, CertificatePaper paper) {
        this.closing = closing;
        this.list = list;
        this.paper = paper;
    }

    @GetMapping("/closings")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads codes and dates")
    Closings all() {
        return new Closings(list.all().stream().map(Line::of).toList());
    }

    @GetMapping("/tenants/{code:[a-z0-9]{5}}/closing")
    @AlsoAfterErasure
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads dates and counts")
    ClosingView one(@PathVariable TenantId code) {
        return closing.of(code).map(ClosingView::of).orElseThrow(Refusal::notFound);
    }

    @PostMapping("/tenants/{code:[a-z0-9]{5}}/closing")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(value = Who.OPERATOR, audits = "closing.begun")
    ClosingView begin(Actor.Operator operator, @PathVariable TenantId code) {
        closing.begin(code, operator.id());
        return one(code);
    }

    @DeleteMapping("/tenants/{code:[a-z0-9]{5}}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, audits = "closing.cancelled")
    void cancel(Actor.Operator operator, @PathVariable TenantId code) {
        closing.cancel(code, operator.id());
    }

    @PostMapping("/tenants/{code:[a-z0-9]{5}}/closing/confirmation")
    @AllowedTo(value = Who.OPERATOR, audits = "closing.confirmed")
    ClosingView confirm(Actor.Operator operator, @PathVariable TenantId code) {
        closing.confirm(code, operator.id());
        return one(code);
    }

    @GetMapping("/tenants/{code:[a-z0-9]{5}}/closing/certificate")
    @AlsoAfterErasure
    @AllowedTo(value = Who.OPERATOR, unaudited = "the audit chain ended with the erasing")
    CertificateView certificate(@PathVariable TenantId code) {
        Certificate certificate = certificateOf(code);
        return new CertificateView(certificate.document(), certificate.signature(), "provisioning");
    }

    /** The same as PDF. */
    @GetMapping("/tenants/{code:[a-z0-9]{5}}/closing/certificate/{language}")
    @AlsoAfterErasure
    @AllowedTo(value = Who.OPERATOR, unaudited = "the audit chain ended with the erasing")
    void print(@PathVariable TenantId code, @PathVariable String language, HttpServletResponse response)
            throws IOException {
        Language printed = Arrays.stream(Language.values())
                .filter(one -> one.tag().equals(language))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Certificate certificate = certificateOf(code);
        OwnClosingController.download(response, MediaType.APPLICATION_PDF_VALUE, "certificate-" + code + ".pdf");
        paper.print(printed, certificate, response.getOutputStream());
    }

    private Certificate certificateOf(TenantId code) {
        return closing.certificateOf(code).orElseThrow(Refusal::notFound);
    }
}
