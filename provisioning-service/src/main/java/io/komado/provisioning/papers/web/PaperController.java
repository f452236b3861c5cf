package io.komado.provisioning.papers.web;

import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Paper;
import io.komado.provisioning.papers.PaperPrint;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaperController {

    private final PaperPrint print;

    PaperController(PaperPrint print) {
        this.print = print;
    }

    /** One of leaflet, poster, flyer, guardians and policy. */
    @GetMapping(
            path = "/papers/{paper}",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @AllowedTo(
            value = {Who.RESPONDER, Who.TENANT_ADMIN},
            unaudited = "prints what everybody may read")
    ResponseEntity<byte[]> own(
            Actor.Staff person,
            @PathVariable String paper,
            @RequestParam(name = "language", defaultValue = "ja") String language) {
        return printed(person.of(), paper, language);
    }

    /** The same for the operator who packs an organisation's kit. */
    @GetMapping(
            path = "/tenants/{code:[a-z0-9]{5}}/papers/{paper}",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @AllowedTo(value = Who.OPERATOR, unaudited = "prints what everybody may read")
    ResponseEntity<byte[]> ofTenant(
            @PathVariable TenantId code,
            @PathVariable String paper,
            @RequestParam(name = "language", defaultValue = "ja") String language) {
        return printed(code, paper, language);
    }

    private ResponseEntity<byte[]> printed(TenantId organisation, String word, String tag) {
        Paper paper = Arrays.stream(Paper.values())
                .filter(one -> one.code().equals(word))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Language language = Arrays.stream(Language.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("language-unknown", "Papers are in ja or en.")
                        .at("/language", "unknown"));
        byte[] page = print.print(organisation, paper, language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.code() + ".pdf")
                                .build()
                                .toString())
                .body(page);
    }
}
