package io.komado.chassis.encryption;

import com.google.crypto.tink.Aead;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that live outside the database: epoch keys, wrapped by the master key. An epoch key whose file is destroyed takes
 * every tenant's key that it wrapped with it (ARCHITECTURE section 5).
 */
final class KeyRing {

    private final KeyFiles files;
    private final Aead master;
    private final int newestEpoch;
    private final ConcurrentHashMap<Integer, Aead> epochs = new ConcurrentHashMap<>();

    KeyRing(KeyFiles files) {
        this.files = files;
        this.master = KeyFiles.aead(files.plain("master.json"));
        this.newestEpoch = files.newestEpoch();
    }

    int newestEpoch() {
        return newestEpoch;
    }

    Aead epoch(int number) {
        return epochs.computeIfAbsent(number, epoch -> KeyFiles.aead(files.epoch(epoch, master)));
    }
}
