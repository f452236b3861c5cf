package io.komado.provisioning.papers;

import io.komado.chassis.problem.Refusal;
import io.komado.chassis.tenancy.Tenancy;
import io.komado.chassis.tenancy.TenantId;
import io.komado.provisioning.contacts.ContactPage;
import io.komado.provisioning.contacts.ContactPoint;
import io.komado.provisioning.golive.GoLive;
import io.komado.provisioning.letters.Imprint;
import io.komado.provisioning.letters.Language;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.letters.Paper;
import io.komado.provisioning.letters.Press;
import io.komado.provisioning.policies.PolicyBook;
import io.komado.provisioning.policies.PolicyVersion;
import io.komado.provisioning.policies.Rules;
import io.komado.provisioning.tenants.Tenant;
import io.komado.provisioning.tenants.Tenants;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints a paper with what the organisation entered and decided; only contacts that somebody tried out stand on it. */
@Service
public class PaperPrint {

    /** More do not fit on a page; those in the house come first, and the app shows all. */
    private static final int ROOM_FOR_CONTACTS = 4;

    private record Content(Tenant tenant, Imprint imprint) {}

    private final Tenants tenants;
    private final ContactPage contacts;
    private final PolicyBook policies;
    private final GoLive goLive;
    private final Press press;
    private final TransactionTemplate transaction;

    PaperPrint(
            Tenants tenants,
            ContactPage contacts,
            PolicyBook policies,
            GoLive goLive,
            Press press,
            TransactionTemplate transaction) {
        this.tenants = tenants;
        this.contacts = contacts;
        this.policies = policies;
        this.goLive = goLive;
        this.press = press;
        this.transaction = transaction;
    }

    /**
     * Prints one of an organisation's papers as PDF.
     *
     * @throws Refusal 409 for a paper that means nothing to this organisation; 422 for a language in which it does not work
     */
    public byte[] print(TenantId organisation, Paper paper, Language language) {
        Content content = Tenancy.in(
                organisation, () -> Objects.requireNonNull(transaction.execute(status -> content(paper, language))));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        press.print(paper, content.tenant().organisation(), language, content.imprint(), page);
        return page.toByteArray();
    }

    private Content content(Paper paper, Language language) {
        Tenant tenant = tenants.current().orElseThrow(Refusal::notFound);
        if (!tenant.languages().contains(language)) {
            throw Refusal.unprocessable("language-not-agreed", "The organisation does not work in this language.")
                    .at("/language", "not-agreed");
        }
        boolean servesCustomers = goLive.servesCustomers();
        if (paper == Paper.FLYER && !servesCustomers) {
            throw Refusal.conflict("no-customer-desk", "The organisation has no desk for customers.");
        }
        if (paper == Paper.GUARDIANS && tenant.kind() != Organisation.Kind.SCHOOL) {
            throw Refusal.conflict("no-guardians", "This sheet is for schools.");
        }
        List<ContactPoint> confirmed = contacts.confirmed();
        return new Content(
                tenant,
                new Imprint(
                        confirmed.stream()
                                .filter(point -> point.kind() != ContactPoint.Kind.CUSTOMERS)
                                .sorted(Comparator.comparing(ContactPoint::kind))
                                .limit(ROOM_FOR_CONTACTS)
                                .map(PaperPrint::printed)
                                .toList(),
                        confirmed.stream()
                                .filter(point -> point.kind() == ContactPoint.Kind.CUSTOMERS)
                                .map(PaperPrint::printed)
                                .findFirst(),
                        printed(policies.inForce(), servesCustomers)));
    }

    private static Imprint.Contact printed(ContactPoint point) {
        return new Imprint.Contact(
                point.name(),
                point.note(),
                point.phone().orElse(""),
                point.mail().orElse(""));
    }

    private static Imprint.Rules printed(PolicyVersion version, boolean servesCustomers) {
        Rules rules = version.rules();
        return new Imprint.Rules(
                version.number(),
                version.effectiveFrom(),
                servesCustomers,
                rules.watchMonths(),
                rules.answerWithinHours(),
                rules.conversationDays(),
                rules.caseYears());
    }
}
