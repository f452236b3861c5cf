package io.komado.bench;

import io.komado.local.Crowd;
import io.komado.local.SignedIn;
import io.komado.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The members of one organisation, all signed in through the pages, each with a conversation begun. */
final class Accounts {

    private static final int SIGN_INS_AT_ONCE = 8;
    private static final int CREATED = 201;

    private final Crowd crowd;
    private final int port;
    private final List<Account> all;

    private Accounts(Crowd crowd, int port, List<Account> all) {
        this.crowd = crowd;
        this.port = port;
        this.all = all;
    }

    static Accounts signIn(Stack stack, int count) throws ExecutionException, InterruptedException {
        long begin = System.nanoTime();
        Crowd crowd = Crowd.found(stack.keycloak(), "計測学園", count);
        List<SignedIn> members = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE)) {
            List<Future<SignedIn>> arriving = threads.invokeAll(IntStream.range(0, count)
                    .mapToObj(letter -> (Callable<SignedIn>) () -> crowd.firstSignIn(letter))
                    .toList());
            for (Future<SignedIn> arrived : arriving) {
                members.add(arrived.get());
            }
        }
        String desk = crowd.desk(members.getFirst());
        Accounts accounts = new Accounts(
                crowd,
                stack.settings().ports().gateway(),
                members.stream().map(member -> new Account(member, desk)).toList());
        accounts.beginConversations();
        System.out.printf(
                "%d members signed in and wrote first (%d s)%n", count, (System.nanoTime() - begin) / 1_000_000_000);
        return accounts;
    }

    private void beginConversations() {
        try (Wire wire = new Wire(port)) {
            for (Account account : all) {
                int status = wire.exchange(account.message(Account.newId()));
                if (status != CREATED) {
                    throw new IllegalStateException("a first message was answered " + status);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Crowd crowd() {
        return crowd;
    }

    Account get(int number) {
        return all.get(number);
    }

    int size() {
        return all.size();
    }

    void renew() {
        all.forEach(Account::renew);
    }

    /**
     * One of so many who send at the same time. They share the accounts out among them and use theirs in turn, so that no
     * account comes near the gateway's limit, which stands as it ships.
     */
    Step sender(int number, int of) {
        return new Sender(number, of);
    }

    private final class Sender implements Step {

        private final int of;
        private final int first;
        private int next;
        private Wire wire = connected();

        Sender(int number, int of) {
            this.of = of;
            this.first = number;
            this.next = number;
        }

        @Override
        public boolean once() throws IOException {
            Account account = all.get(next);
            next = next + of < all.size() ? next + of : first;
            try {
                return wire.exchange(account.message(Account.newId())) == CREATED;
            } catch (IOException ignored) {
                wire.close();
                wire = connected();
                return false;
            }
        }

        private Wire connected() {
            try {
                return new Wire(port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }
}
