package io.komado.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How fast the machine is at this moment: microseconds for one check of an RS256 signature with every processor at work. A
 * virtual machine can be half as fast as a minute ago, and says so nowhere else.
 */
final class Pace {

    private static final int SIGNED_BYTES = 700;
    private static final int CHECKS = 10_000;

    private final KeyPair keys;
    private final byte[] signature;

    Pace() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        keys = generator.generateKeyPair();
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(keys.getPrivate());
        signing.update(new byte[SIGNED_BYTES]);
        signature = signing.sign();
    }

    double micros() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            for (Future<Boolean> checked : threads.invokeAll(IntStream.range(0, processors)
                    .mapToObj(number -> (Callable<Boolean>) this::check)
                    .toList())) {
                if (!checked.get()) {
                    throw new IllegalStateException("a signature of our own does not hold");
                }
            }
        }
        return (System.nanoTime() - begin) / 1e3 / CHECKS;
    }

    private boolean check() throws GeneralSecurityException {
        boolean good = true;
        for (int i = 0; i < CHECKS; i++) {
            Signature checking = Signature.getInstance("SHA256withRSA");
            checking.initVerify(keys.getPublic());
            checking.update(new byte[SIGNED_BYTES]);
            good &= checking.verify(signature);
        }
        return good;
    }
}
