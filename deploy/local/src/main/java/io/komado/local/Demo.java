package io.komado.local;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Two organisations with people, letters and conversations, for looking around. Its logins are public and open nothing else. */
final class Demo {

    private static final String PASSWORD = "komado-demo-2026";

    private final Stack stack;
    private final Path filled;

    private Demo(Stack stack) {
        this.stack = stack;
        this.filled = stack.settings().data().resolve("demo.properties");
    }

    /** The operator of the demonstration. */
    static StaffAccount operator() {
        return new StaffAccount(
                "operator@demo.komado.example",
                "小窓 運営",
                Optional.empty(),
                List.of("operator"),
                PASSWORD,
                new Totp("komado-demo-operator"));
    }

    /** Fills the running Komado, unless it was filled before, and tells the logins. */
    static void fill(Stack stack) {
        Demo demo = new Demo(stack);
        Properties codes = demo.codes();
        List<DemoOrganisation> missing = DemoOrganisation.all().stream()
                .filter(organisation -> !codes.containsKey(organisation.kind()))
                .toList();
        if (!missing.isEmpty()) {
            System.out.println("Filling the demonstration");
            demo.fill(missing, codes);
        }
        demo.printLogins(codes);
    }

    private void fill(List<DemoOrganisation> organisations, Properties codes) {
        DemoSignIn signIn = new DemoSignIn(stack.keycloak(), PASSWORD);
        DemoFounding founding = new DemoFounding(
                signIn.operator(operator().email(), operator().secondFactor()),
                new StaffAccounts(stack.keycloak()),
                PASSWORD);
        organisations.forEach(founding::requireNew);
        List<DemoFounding.Founded> founded =
                organisations.stream().map(founding::found).toList();
        DemoConversations conversations = new DemoConversations(signIn);
        for (DemoFounding.Founded one : founded) {
            conversations.play(one);
            codes.setProperty(one.organisation().kind(), one.tenant());
            keep(codes);
            System.out.println("  " + one.organisation().name() + " is filled");
        }
        System.out.println();
    }

    /** The code of each organisation that is filled, by its kind. */
    private Properties codes() {
        Properties codes = new Properties();
        if (Files.exists(filled)) {
            try (Reader reader = Files.newBufferedReader(filled)) {
                codes.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return codes;
    }

    private void keep(Properties codes) {
        try {
            StringWriter text = new StringWriter();
            codes.store(text, null);
            PrivateFiles.write(filled, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void printLogins(Properties codes) {
        String origin = stack.settings().origin();
        System.out.println("  Logins of the demonstration. The password is always " + PASSWORD
                + "; staff's second factor: deploy/local/code <login>");
        System.out.println();
        System.out.println("  operator     " + origin + "/operator/");
        System.out.println("    " + operator().email());
        for (DemoOrganisation organisation : DemoOrganisation.all()) {
            System.out.println();
            System.out.println("  " + organisation.name());
            System.out.println("  responders   " + origin + "/desk/");
            printPeople(organisation.responders());
            System.out.println("  admins       " + origin + "/desk/");
            printPeople(organisation.admins());
            System.out.println("  members      " + origin + "/#t=" + codes.getProperty(organisation.kind()));
            for (DemoOrganisation.Member member : organisation.members()) {
                System.out.println("    " + member.nickname());
            }
        }
        System.out.println();
    }

    private static void printPeople(List<DemoOrganisation.Colleague> people) {
        people.forEach(person -> System.out.println("    " + person.email() + "  " + person.name()));
    }

    /** Prints the six digits that open a demonstration login at this moment. */
    static int printCode(List<String> options) {
        Map<String, Totp> logins = new LinkedHashMap<>();
        logins.put(operator().email(), operator().secondFactor());
        for (DemoOrganisation organisation : DemoOrganisation.all()) {
            Stream.concat(organisation.responders().stream(), organisation.admins().stream())
                    .forEach(person -> logins.put(person.email(), person.secondFactor()));
        }
        String names = String.join(", ", logins.keySet());
        if (options.size() != 1) {
            throw new LaunchFailure("Say whose code: deploy/local/code <login>, one of " + names + ".");
        }
        Totp secondFactor = Optional.ofNullable(logins.get(options.getFirst()))
                .orElseThrow(() ->
                        new LaunchFailure(options.getFirst() + " is no demonstration login; there are " + names + "."));
        System.out.println(secondFactor.code(InstantSource.system().instant()));
        return 0;
    }
}
