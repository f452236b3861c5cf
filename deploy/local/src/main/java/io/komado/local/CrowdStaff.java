package io.komado.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Those whom the two administrators of a crowd's organisation invite, and the roles that they give them together. */
public final class CrowdStaff {

    private static final Duration FOR_THE_ACCOUNT = Duration.ofSeconds(60);

    private final StaffAccounts accounts;
    private final DemoSignIn signIn;
    private final String password;
    private final SignedIn proposing;
    private final SignedIn confirming;
    private final Map<UUID, DemoOrganisation.Colleague> invited = new HashMap<>();

    CrowdStaff(StaffAccounts accounts, DemoSignIn signIn, String password, SignedIn proposing, SignedIn confirming) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.password = password;
        this.proposing = proposing;
        this.confirming = confirming;
    }

    /** The administrator who proposes. */
    public SignedIn administrator() {
        proposing.renew();
        return proposing;
    }

    /** Adds a unit; its id. */
    public UUID addUnit(String name) {
        return id(proposing
                .post("/identity/staff/units", Map.of("name", name, "course", false))
                .path("id")
                .asString());
    }

    /** Invites somebody, who has taken the first steps but not signed in yet. */
    public UUID invite(String name, UUID unit, boolean candidate) {
        DemoOrganisation.Colleague colleague = new DemoOrganisation.Colleague(Crowd.address("colleague"), name);
        UUID person = id(proposing
                .post(
                        "/identity/staff",
                        Map.of(
                                "email",
                                colleague.email(),
                                "language",
                                "ja",
                                "displayName",
                                name,
                                "post",
                                "",
                                "unit",
                                unit,
                                "kind",
                                "internal",
                                "gender",
                                "undisclosed",
                                "directSupervisor",
                                false,
                                "candidate",
                                candidate,
                                "liaison",
                                false))
                .path("id")
                .asString());
        accounts.completeFirstSteps(colleague.email(), password, colleague.secondFactor());
        invited.put(person, colleague);
        return person;
    }

    /**
     * Gives a role as the one proposes and the other confirms it, and waits until the account has followed.
     *
     * @param heldFor scope and seat, as identity-service takes a wish; nothing for the whole organisation
     */
    public void give(UUID person, String role, Map<String, Object> heldFor) {
        proposing.renew();
        confirming.renew();
        Map<String, Object> wish = new HashMap<>(heldFor);
        wish.put("staff", person);
        wish.put("role", role);
        String proposal = proposing
                .post("/identity/staff/proposals/roles", wish)
                .path("id")
                .asString();
        confirming.post("/identity/staff/proposals/" + proposal + "/confirmation", Map.of());
        String address = colleague(person).email();
        DemoFounding.await(FOR_THE_ACCOUNT, () -> accounts.hasRole(address, role));
    }

    /** The first sign-in of somebody who was invited. */
    public SignedIn signIn(UUID person) {
        return signIn.colleague(colleague(person));
    }

    /** What somebody who was invited and has not signed in yet types. */
    public Crowd.Login login(UUID person) {
        DemoOrganisation.Colleague colleague = colleague(person);
        return new Crowd.Login(colleague.email(), password, colleague.secondFactor());
    }

    private DemoOrganisation.Colleague colleague(UUID person) {
        DemoOrganisation.Colleague colleague = invited.get(person);
        if (colleague == null) {
            throw new LaunchFailure("Nobody of this id was invited here.");
        }
        return colleague;
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
