package io.komado.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes a directory of the cache once: whole or not at all, also when two launchers try at the same time. */
final class Unpacking {

    private Unpacking() {}

    /** Fills a new directory. */
    @FunctionalInterface
    interface Filling {
        void fill(Path target) throws IOException;
    }

    /** Returns the directory, filled now if it was not there. */
    static Path once(Path directory, Filling filling) {
        if (Files.isDirectory(directory)) {
            return directory;
        }
        Path parent = PrivateFiles.directory(directory.resolveSibling(""));
        try {
            Path draft = Files.createTempDirectory(parent, ".unpacking-");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                filling.fill(draft);
                Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                PrivateFiles.deleteTree(draft);
                if (!Files.isDirectory(directory)) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure(directory.getFileName() + " could not be unpacked: " + e.getMessage() + ".", e);
        }
        return directory;
    }
}
