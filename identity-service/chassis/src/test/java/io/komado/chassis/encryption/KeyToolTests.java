package io.komado.chassis.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyToolTests {

    @Test
    void theNextEpochStandsBesideTheNewestUnderTheSameMaster(@TempDir Path keys)
            throws IOException, GeneralSecurityException {
        KeyTool.makeMissing(keys, List.of("chat"));

        KeyTool.makeNextEpoch(keys, List.of("chat"));

        KeyFiles files = new KeyFiles(keys.resolve("chat"));
        assertThat(files.newestEpoch()).isEqualTo(2);
        byte[] secret = {4, 2};
        var master = KeyFiles.aead(files.plain("master.json"));
        byte[] wrapped = KeyFiles.aead(files.epoch(2, master)).encrypt(secret, new byte[0]);
        assertThat(KeyFiles.aead(files.epoch(2, master)).decrypt(wrapped, new byte[0]))
                .isEqualTo(secret);
    }
}
