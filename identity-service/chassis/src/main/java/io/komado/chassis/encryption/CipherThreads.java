package io.komado.chassis.encryption;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads that live on, one for each processor. Tink keeps its random source and its ciphers by thread; on a request's virtual
 * thread, which is always a new one, it would make both anew and look in every jar for a provider that is not there, at ten
 * times the price of the encryption.
 */
final class CipherThreads {

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("cipher-", 0).daemon().factory());

    private CipherThreads() {}

    /** Does this on a thread that lives on, and waits for it. */
    static <T> T call(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, THREADS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
