package io.komado.local;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An organisation with two responders, two administrators and as many members as a test or a measurement needs, on a running Komado. It comes about as
 * any other does: an operator registers it and orders letters, a responder hands them out, each member signs in with one.
 */
public final class Crowd {

    private static final String PASSWORD = "komado-crowd-2026";
    private static final int SMALLEST = 5;

    /** What somebody of the staff types to sign in. */
    public record Login(String address, String password, Totp secondFactor) {

        /** Names the login alone. */
        @Override
        public String toString() {
            return "Login[" + address + "]";
        }
    }

    /** What a member who has signed in before types to sign in. */
    public record MemberLogin(String nickname, String password) {

        /** A password is not told. */
        @Override
        public String toString() {
            return "MemberLogin[hidden]";
        }
    }

    private final DemoSignIn signIn;
    private final StaffAccounts accounts;
    private final DemoFounding.Founded founded;
    private final SignedIn responder;

    private Crowd(DemoSignIn signIn, StaffAccounts accounts, DemoFounding.Founded founded, SignedIn responder) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.founded = founded;
        this.responder = responder;
    }

    /**
     * Makes the organisation and hands out its letters.
     *
     * @param members how many can sign in, at least five
     */
    public static Crowd found(KeycloakAddress keycloak, String name, int members) {
        return found(keycloak, name, "school", members);
    }

    /** The same for an organisation of this kind: {@code school}, {@code university} or {@code company}. */
    public static Crowd found(KeycloakAddress keycloak, String name, String kind, int members) {
        DemoSignIn signIn = new DemoSignIn(keycloak, PASSWORD);
        StaffAccounts accounts = new StaffAccounts(keycloak);
        DemoOrganisation.Colleague reader = new DemoOrganisation.Colleague(address("reader"), "窓口 担当");
        DemoOrganisation.Colleague second = new DemoOrganisation.Colleague(address("second"), "窓口 副担当");
        int headcount = Math.max(members, SMALLEST);
        DemoFounding.Founded founded = new DemoFounding(operator(signIn, accounts), accounts, PASSWORD)
                .found(new DemoOrganisation(
                        name,
                        kind,
                        headcount,
                        headcount,
                        List.of(reader, second),
                        List.of(
                                new DemoOrganisation.Colleague(address("admin"), "組織 管理"),
                                new DemoOrganisation.Colleague(address("other-admin"), "組織 副管理")),
                        Collections.nCopies(members, new DemoOrganisation.Member("", List.of()))));
        SignedIn responder = signIn.colleague(reader);
        signIn.colleague(second);
        DemoConversations.handOut(responder);
        return new Crowd(signIn, accounts, founded, responder);
    }

    /** A new operator who has signed in; nobody else's second factor is used up by it. */
    public static SignedIn operator(KeycloakAddress keycloak) {
        return operator(new DemoSignIn(keycloak, PASSWORD), new StaffAccounts(keycloak));
    }

    /** A new operator who has not signed in yet. */
    public static Login operatorLogin(KeycloakAddress keycloak) {
        return operatorLogin(new StaffAccounts(keycloak));
    }

    private static Login operatorLogin(StaffAccounts accounts) {
        StaffAccount operator = new StaffAccount(
                address("operator"), "小窓 運営", Optional.empty(), List.of("operator"), PASSWORD, new Totp(random()));
        accounts.create(operator);
        return new Login(operator.email(), operator.password(), operator.secondFactor());
    }

    private static SignedIn operator(DemoSignIn signIn, StaffAccounts accounts) {
        Login operator = operatorLogin(accounts);
        return signIn.operator(operator.address(), operator.secondFactor());
    }

    /** The organisation's administrator, who has not signed in yet. */
    public Login administrator() {
        DemoOrganisation.Colleague admin = founded.organisation().admins().getFirst();
        return new Login(admin.email(), PASSWORD, admin.secondFactor());
    }

    /** Signs both administrators in, who can give any role together. */
    public CrowdStaff staff() {
        List<DemoOrganisation.Colleague> admins = founded.organisation().admins();
        return new CrowdStaff(
                accounts, signIn, PASSWORD, signIn.colleague(admins.getFirst()), signIn.colleague(admins.getLast()));
    }

    /** Those who read at the desk; both have signed in before. */
    public List<Login> readers() {
        return founded.organisation().responders().stream()
                .map(reader -> new Login(reader.email(), PASSWORD, reader.secondFactor()))
                .toList();
    }

    /** The organisation's code. */
    public String tenant() {
        return founded.tenant();
    }

    /** How many letters can be used. */
    public int size() {
        return founded.letters().size();
    }

    /** The one of those who read at the desk who answers. */
    public SignedIn responder() {
        return responder;
    }

    /** Signs in with a letter that nobody has used, through the pages, with a password of one's own and the recovery code. */
    public SignedIn firstSignIn(int letter) {
        return signIn.member(founded.tenant(), founded.letters().get(letter));
    }

    /** How the member who once signed in first with this letter signs in since. */
    public MemberLogin memberLogin(int letter) {
        return new MemberLogin(founded.letters().get(letter).nickname(), PASSWORD);
    }

    /** The desk as its members see it, once chat-service has heard of it and of its readers. */
    public String desk(SignedIn member) {
        return DemoConversations.deskOf(member, 2);
    }

    static String address(String who) {
        return who + "-" + random() + "@crowd.example";
    }

    private static String random() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
