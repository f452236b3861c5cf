package io.komado.local;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Two organisations with people, letters and conversations, for looking around. Its logins are public and open nothing else. */
final class Demo {

    private static final String PASSWORD = "komado-demo-2026";

    private Demo() {}

    /** The staff logins of the demonstration that the launcher makes itself. */
    static List<StaffAccount> logins() {
        return List.of(new StaffAccount(
                "operator@demo.komado.example",
                "小窓 運営",
                Optional.empty(),
                List.of("operator"),
                PASSWORD,
                new Totp("komado-demo-operator")));
    }

    /** Fills the running Komado, unless it was filled before, and tells the logins. */
    static void fill(Stack stack) {
        System.out.println("  Logins of the demonstration (realm staff of "
                + stack.settings().origin() + "):");
        for (StaffAccount login : logins()) {
            System.out.println("    " + login.email() + "  " + login.password() + "  (second factor: deploy/local/code "
                    + login.email() + ")");
        }
        System.out.println();
    }

    /** Prints the six digits that open a demonstration login at this moment. */
    static int printCode(List<String> options) {
        if (options.size() != 1) {
            throw new LaunchFailure("Say whose code: deploy/local/code <login>, one of " + names() + ".");
        }
        StaffAccount login = logins().stream()
                .filter(account -> account.email().equals(options.getFirst()))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure(
                        options.getFirst() + " is no demonstration login; there are " + names() + "."));
        System.out.println(login.secondFactor().code(InstantSource.system().instant()));
        return 0;
    }

    private static String names() {
        return String.join(", ", logins().stream().map(StaffAccount::email).toList());
    }
}
