package io.komado.cleaner;

import java.util.Optional;

/** The kinds of file that come out of a cleaning; what goes in may be of more kinds. */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    MP4("video/mp4", "mp4"),
    M4A("audio/mp4", "m4a");

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The media type with which it is handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, which is also the kind's code on the wire and in the database. */
    public String extension() {
        return extension;
    }

    /** The kind of this code. */
    public static Optional<FileKind> ofExtension(String extension) {
        for (FileKind kind : values()) {
            if (kind.extension.equals(extension)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
