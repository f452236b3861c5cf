package io.komado.local;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes the one login that nobody could invite: the first operator, at the first {@code up}. */
final class FirstOperator {

    private static final String EMAIL = "operator@komado.example";
    private static final String NAME = "小窓 運営";

    private FirstOperator() {}

    /** Makes the login unless there is an operator, and prints its password and second factor this once. */
    static void introduce(Stack stack, boolean demo) {
        StaffAccounts accounts = new StaffAccounts(stack.keycloak());
        if (demo) {
            if (!accounts.exists(Demo.operator().email())) {
                accounts.create(Demo.operator());
            }
            return;
        }
        if (accounts.anyWithRole("operator")) {
            return;
        }
        StaffAccount operator =
                new StaffAccount(EMAIL, NAME, Optional.empty(), List.of("operator"), random(12), new Totp(random(16)));
        accounts.create(operator);
        System.out.println("  The first operator's login; it is shown only now:");
        System.out.println("    address        " + operator.email());
        System.out.println("    password       " + operator.password());
        System.out.println("    authenticator  " + operator.secondFactor().base32() + " (enter it by hand in the app)");
        System.out.println();
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
