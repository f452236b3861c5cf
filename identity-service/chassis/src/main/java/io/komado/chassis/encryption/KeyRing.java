package io.komado.chassis.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that live outside the database: epoch keys, wrapped by the master key. An epoch key whose file is destroyed takes
 * every tenant's key that it wrapped with it (ARCHITECTURE section 5).
 */
final class KeyRing {

    private final KeyFiles files;
    private final Aead master;
    private final ConcurrentHashMap<Integer, Aead> epochs = new ConcurrentHashMap<>();

    KeyRing(KeyFiles files) {
        this.files = files;
        this.master = KeyFiles.aead(files.plain("master.json"));
    }

    /** The newest whose file is there now; another replica may have made it. */
    int newestEpoch() {
        return files.newestEpoch();
    }

    boolean canBeWritten() {
        return files.canBeWritten();
    }

    /** Makes the key of this epoch, unless it is there. */
    void makeEpoch(int number) {
        if (!files.hasEpoch(number)) {
            try {
                files.writeEpoch(number, Tink.newKey(PredefinedAeadParameters.AES256_GCM), master);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the key of an epoch cannot be made", e);
            }
        }
    }

    /** Destroys the key of this epoch for good. */
    void destroyEpoch(int number) {
        files.destroyEpoch(number);
        epochs.remove(number);
    }

    Aead epoch(int number) {
        return epochs.computeIfAbsent(number, epoch -> KeyFiles.aead(files.epoch(epoch, master)));
    }
}
