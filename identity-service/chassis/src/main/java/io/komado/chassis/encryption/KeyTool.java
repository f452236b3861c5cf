package io.komado.chassis.encryption;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.daead.PredefinedDeterministicAeadParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes the keys of an installation once, outside every database; what is there already stays as it is.
 *
 * <p>Usage: {@code KeyTool [--next-epoch] <directory> <service>...}. Each service gets a directory of its own and nobody else's keys. With the
 * option it adds the key of the next epoch and nothing else.
 */
public final class KeyTool {

    /** The pairs of services that hand a member's subject to each other, sealed (ARCHITECTURE section 4). */
    private static final List<List<String>> SEALS = List.of(List.of("identity", "chat"));

    private static final String NEXT_EPOCH = "--next-epoch";

    private final Path root;

    private KeyTool(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        List<String> words = List.of(arguments);
        boolean next = !words.isEmpty() && words.getFirst().equals(NEXT_EPOCH);
        List<String> where = next ? words.subList(1, words.size()) : words;
        if (where.size() < 2) {
            System.err.println("Usage: KeyTool [" + NEXT_EPOCH + "] <directory> <service>...");
            System.exit(2);
        }
        Path directory = Path.of(where.getFirst());
        List<String> services = where.subList(1, where.size());
        if (next) {
            makeNextEpoch(directory, services);
        } else {
            makeMissing(directory, services);
        }
    }

    /** Makes the key of the epoch after the newest, for keys that are kept where services cannot write. */
    static void makeNextEpoch(Path directory, List<String> services) throws GeneralSecurityException {
        for (String service : services) {
            KeyFiles files = new KeyFiles(directory.resolve(service));
            files.writeEpoch(
                    files.newestEpoch() + 1,
                    Tink.newKey(PredefinedAeadParameters.AES256_GCM),
                    KeyFiles.aead(files.plain("master.json")));
        }
    }

    /** Makes what is missing for these services below this directory. */
    public static void makeMissing(Path directory, List<String> services) throws IOException, GeneralSecurityException {
        KeyTool tool = new KeyTool(directory);
        for (String service : services) {
            tool.makeService(service);
        }
        for (List<String> pair : SEALS) {
            if (services.containsAll(pair)) {
                tool.makeSeal(pair.get(0), pair.get(1));
            }
        }
    }

    private void makeService(String service) throws IOException, GeneralSecurityException {
        Path directory = Files.createDirectories(root.resolve(service));
        KeyFiles files = new KeyFiles(directory);
        if (Files.notExists(files.path("master.json"))) {
            KeysetHandle master = Tink.newKey(PredefinedAeadParameters.AES256_GCM);
            files.writePlain("master.json", master);
            files.writeEpoch(1, Tink.newKey(PredefinedAeadParameters.AES256_GCM), KeyFiles.aead(master));
        }
        if (Files.notExists(files.path("pseudonym.json"))) {
            files.writePlain("pseudonym.json", Tink.newKey(PredefinedDeterministicAeadParameters.AES256_SIV));
        }
        if (Files.notExists(files.path("audit-signing.json"))) {
            KeysetHandle signing = Tink.newKey(PredefinedSignatureParameters.ED25519);
            files.writePlain("audit-signing.json", signing);
            KeyFiles.writeOnce(files.path("audit-public.json"), new AuditSigner(signing).publicKey());
        }
        if (service.equals("identity") && Files.notExists(files.path("username-1.key"))) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            KeyFiles.writeOnce(files.path("username-1.key"), HexFormat.of().formatHex(key));
        }
    }

    private void makeSeal(String from, String to) throws IOException, GeneralSecurityException {
        String name = "seal-" + from + "-" + to + ".json";
        Path first = root.resolve(from).resolve(name);
        Path second = root.resolve(to).resolve(name);
        if (Files.notExists(first)) {
            new KeyFiles(root.resolve(from))
                    .writePlain(name, Tink.newKey(PredefinedDeterministicAeadParameters.AES256_SIV));
        }
        if (Files.notExists(second)) {
            Files.copy(first, second, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
