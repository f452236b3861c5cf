package io.komado.provisioning.orders.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.chassis.actor.Actor;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import io.komado.chassis.problem.Traces;
import io.komado.chassis.tenancy.TenantId;
import io.komado.chassis.time.CoarseTime;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.orders.KitKey;
import io.komado.provisioning.orders.LetterOrder;
import io.komado.provisioning.orders.LetterOrders;
import io.komado.provisioning.orders.OrderId;
import io.komado.provisioning.orders.SpareCount;
import io.komado.provisioning.orders.Wanted;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tenants/{code:[a-z0-9]{5}}/orders")
class OrderController {

    private static final Logger LOG = LoggerFactory.getLogger(OrderController.class);

    enum LanguageCode {
        @JsonProperty("ja")
        JA,
        @JsonProperty("en")
        EN
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record OrderLetters(@NotNull Integer headcount, @NotNull LanguageCode language) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record OrderSpares(@NotNull Integer spare, @NotNull LanguageCode language) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderView(
            UUID id,
            String kind,
            int headcount,
            int spare,
            int letters,
            int made,
            String status,
            String language,
            LocalDate orderedOn,
            @Nullable Instant distributionBegan,
            @Nullable Instant retiresAt,
            @Nullable Integer sparesLeft,
            @Nullable LocalDate sparesCountedOn,
            @Nullable String key) {

        static OrderView of(LetterOrder order, @Nullable String key) {
            SpareCount counted = order.counted();
            return new OrderView(
                    order.id().value(),
                    order.kind().code(),
                    order.headcount(),
                    order.spare(),
                    order.letters(),
                    order.made(),
                    order.status().code(),
                    order.language().tag(),
                    LocalDate.ofInstant(order.orderedAt(), CoarseTime.TOKYO),
                    order.distributionBegan(),
                    order.retiresAt(),
                    counted == null ? null : counted.left(),
                    counted == null ? null : counted.on(),
                    key);
        }
    }

    record OrderList(List<OrderView> orders) {}

    private final LetterOrders orders;

    OrderController(LetterOrders orders) {
        this.orders = orders;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(value = Who.OPERATOR, audits = "letters.ordered")
    OrderView place(Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody OrderLetters request) {
        return place(operator, code, new Wanted.More(request.headcount()), request.language());
    }

    /** Spare letters for the pool (TH-09). */
    @PostMapping("/spares")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(value = Who.OPERATOR, audits = "letters.ordered")
    OrderView placeSpares(
            Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody OrderSpares request) {
        return place(operator, code, new Wanted.Spares(request.spare()), request.language());
    }

    /** Letters for everybody in place of all that are in use. */
    @PostMapping("/anew")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo(value = Who.OPERATOR, audits = "letters.ordered")
    OrderView placeAnew(
            Actor.Operator operator, @PathVariable TenantId code, @Valid @RequestBody OrderLetters request) {
        return place(operator, code, new Wanted.Anew(request.headcount()), request.language());
    }

    private OrderView place(Actor.Operator operator, TenantId code, Wanted wanted, LanguageCode language) {
        LetterOrders.Placed placed = orders.place(code, wanted, Language.valueOf(language.name()), operator.id());
        return OrderView.of(placed.order(), placed.key().base64url());
    }

    @GetMapping
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads numbers of letters, no content")
    OrderList all(@PathVariable TenantId code) {
        return new OrderList(orders.all(code).stream()
                .map(order -> OrderView.of(order, null))
                .toList());
    }

    @GetMapping("/{order}")
    @AllowedTo(value = Who.OPERATOR, unaudited = "reads numbers of letters, no content")
    OrderView one(@PathVariable TenantId code, @PathVariable UUID order) {
        return OrderView.of(orders.find(code, new OrderId(order)), null);
    }

    @DeleteMapping("/{order}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(value = Who.OPERATOR, audits = "letters.cancelled")
    void cancel(Actor.Operator operator, @PathVariable TenantId code, @PathVariable UUID order) {
        orders.cancel(code, new OrderId(order), operator.id());
    }

    /** The letters, once: from the first byte on they count as fetched. Written as they are decrypted, so never whole here. */
    @GetMapping(
            path = "/{order}/letters",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @AllowedTo(value = Who.OPERATOR, audits = "letters.fetched")
    void letters(
            Actor.Operator operator,
            @PathVariable TenantId code,
            @PathVariable UUID order,
            @RequestHeader(name = "Komado-Kit-Key", required = false) @Nullable String key,
            HttpServletResponse response)
            throws IOException {
        LetterOrders.HandOver handOver = orders.handOver(
                code, new OrderId(order), Optional.ofNullable(key).flatMap(KitKey::of), operator.id());
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLengthLong(handOver.bytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("letters.pdf"));
        deliver(handOver, response);
    }

    /** A reader who goes away half-way gets nothing more; the letters are gone, as the page said before. */
    private static void deliver(LetterOrders.HandOver handOver, HttpServletResponse response) throws IOException {
        try {
            handOver.delivery().writeTo(response.getOutputStream());
        } catch (UncheckedIOException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            LOG.warn("A download of letters broke off: {}", Traces.kindOf(e));
        }
    }

    @GetMapping(
            path = "/{order}/guide",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @AllowedTo(value = Who.OPERATOR, unaudited = "the responder's page holds no secret")
    ResponseEntity<byte[]> guide(@PathVariable TenantId code, @PathVariable UUID order) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        orders.printGuide(code, new OrderId(order), page);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("guide.pdf"))
                .body(page.toByteArray());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
