package io.komado.cleaner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.tika.Tika;

/** Tells what a file is by its content; nobody asks for its name. */
final class Recognition {

    /** A way to make a file anew. */
    interface Way {
        Cleaned clean(byte[] original, Path own) throws IOException, Refused;
    }

    private static final Tika TIKA = new Tika();

    private static final Map<String, Way> WAYS = Map.of(
            "image/jpeg", (original, own) -> Pictures.clean(original),
            "image/png", (original, own) -> Pictures.clean(original),
            "image/webp", (original, own) -> Pictures.clean(original),
            "image/heic", HeicPictures::clean,
            "image/heif", HeicPictures::clean,
            "application/pdf", (original, own) -> Pages.clean(original),
            "video/mp4", Recordings::cleanVideo,
            "video/quicktime", Recordings::cleanVideo,
            "audio/mp4", Recordings::cleanSound);

    /** The ways of Office's packages, by the type that the main part declares. */
    private static final Map<String, Way> PACKAGES = Map.of(
            FileKind.DOCX.mediaType() + ".main+xml", (original, own) -> Documents.clean(original),
            FileKind.XLSX.mediaType() + ".main+xml", (original, own) -> Workbooks.clean(original),
            FileKind.PPTX.mediaType() + ".main+xml", (original, own) -> Slides.clean(original));

    private Recognition() {}

    /** @throws Refused when it is of no kind that can be made anew */
    static Way of(byte[] original) throws IOException, Refused {
        String type = TIKA.detect(original);
        Way way = type.equals("application/zip") || type.startsWith("application/x-tika-ooxml")
                ? PACKAGES.get(mainPartOf(original))
                : WAYS.get(type);
        if (way == null) {
            throw new Refused(Refused.Reason.UNKNOWN_KIND);
        }
        return way;
    }

    private static String mainPartOf(byte[] original) throws IOException, Refused {
        try (OPCPackage opened = OfficePackages.open(original)) {
            return opened.getPart(opened.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                            .getRelationship(0))
                    .getContentType();
        } catch (InvalidFormatException e) {
            throw new Refused(Refused.Reason.UNKNOWN_KIND);
        }
    }
}
