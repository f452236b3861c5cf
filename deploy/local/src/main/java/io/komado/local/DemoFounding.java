package io.komado.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What the operator does for an organisation of the demonstration: register it, invite its people, order and fetch its letters. */
final class DemoFounding {

    private static final Duration FOR_AN_EVENT = Duration.ofSeconds(60);
    private static final Duration FOR_LETTERS = Duration.ofMinutes(3);

    /**
     * An organisation whose letters lie ready to be handed out.
     *
     * @param letters one for each member of the demonstration
     */
    record Founded(DemoOrganisation organisation, String tenant, List<PrintedLetter> letters) {}

    private final SignedIn operator;
    private final StaffAccounts accounts;
    private final String password;

    DemoFounding(SignedIn operator, StaffAccounts accounts, String password) {
        this.operator = operator;
        this.accounts = accounts;
        this.password = password;
    }

    Founded found(DemoOrganisation organisation) {
        String tenant = operator.post(
                        "/provisioning/tenants",
                        Map.of(
                                "name",
                                organisation.name(),
                                "kind",
                                organisation.kind(),
                                "headcountLimit",
                                organisation.headcountLimit(),
                                "languages",
                                List.of("ja")))
                .path("code")
                .asString();
        String staff = "/identity/tenants/" + tenant + "/staff";
        await(FOR_AN_EVENT, () -> operator.find(staff).isPresent());
        organisation.responders().forEach(responder -> invite(staff, responder, "responder"));
        organisation.admins().forEach(admin -> invite(staff, admin, "tenant-admin"));
        return new Founded(organisation, tenant, letters(organisation, "/provisioning/tenants/" + tenant + "/orders"));
    }

    private void invite(String staff, DemoOrganisation.Colleague colleague, String role) {
        operator.post(
                staff,
                Map.of("email", colleague.email(), "displayName", colleague.name(), "role", role, "language", "ja"));
        accounts.completeFirstSteps(colleague.email(), password, colleague.secondFactor());
    }

    /** A fill that broke off cannot go on: the letters that it fetched are gone. */
    void requireNew(DemoOrganisation organisation) {
        for (JsonNode tenant : operator.get("/provisioning/tenants").path("tenants")) {
            if (tenant.path("name").asString().equals(organisation.name())) {
                throw new LaunchFailure("The demonstration was begun and never completed; "
                        + "run deploy/local/reset and then deploy/local/up --demo.");
            }
        }
    }

    private List<PrintedLetter> letters(DemoOrganisation organisation, String orders) {
        JsonNode placed = operator.post(orders, Map.of("headcount", organisation.headcount(), "language", "ja"));
        String order = orders + "/" + placed.path("id").asString();
        await(FOR_LETTERS, () -> {
            String status = operator.get(order).path("status").asString();
            if (status.equals("failed")) {
                throw new LaunchFailure("The letters of the demonstration could not be made; see deploy/local/logs.");
            }
            return status.equals("ready");
        });
        byte[] pdf = operator.letters(order + "/letters", placed.path("key").asString());
        return PrintedLetter.first(organisation.members().size(), pdf);
    }

    static void await(Duration limit, BooleanSupplier condition) {
        if (!Waiting.until(limit, condition)) {
            throw new LaunchFailure(
                    "The demonstration waited in vain for " + limit.toSeconds() + " s; see deploy/local/logs.");
        }
    }
}
