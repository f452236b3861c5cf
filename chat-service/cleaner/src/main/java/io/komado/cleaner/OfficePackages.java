package io.komado.cleaner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** Opens Office's packages with narrow limits, and closes those made anew without a word on who, when and with what. */
final class OfficePackages {

    private static final long ENTRY_BYTES = 64L * 1024 * 1024;
    private static final int ENTRIES = 2_000;
    private static final String NO_TIME = "1980-01-01T00:00:00Z";

    static {
        ZipSecureFile.setMaxEntrySize(ENTRY_BYTES);
        ZipSecureFile.setMaxFileCount(ENTRIES);
    }

    private OfficePackages() {}

    static OPCPackage open(byte[] original) throws InvalidFormatException, IOException {
        return OPCPackage.open(new ByteArrayInputStream(original));
    }

    /** The bytes of a document made anew; every entry bears the same time. */
    static byte[] write(POIXMLDocument anew) throws IOException, InvalidFormatException {
        PackageProperties properties = anew.getPackage().getPackageProperties();
        properties.setCreatorProperty(Optional.empty());
        properties.setLastModifiedByProperty(Optional.empty());
        properties.setCreatedProperty(NO_TIME);
        properties.setModifiedProperty(NO_TIME);
        anew.getProperties().getExtendedProperties().getUnderlyingProperties().unsetApplication();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        anew.write(written);
        return withoutTimes(written.toByteArray());
    }

    private static byte[] withoutTimes(byte[] written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(written.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(written));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                to.putNextEntry(timeless);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
