package dev.hwasil.http;

import dev.hwasil.application.image.Upload;
import dev.hwasil.application.storage.NoRoomLeft;
import dev.hwasil.application.storage.StorageUnavailable;
import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.error.DomainException;
import dev.hwasil.domain.error.InvalidInput;
import dev.hwasil.domain.image.Image;
import dev.hwasil.json.Fields;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.FileSizeLimitExceededException;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadBase.SizeLimitExceededException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;

/**
 * A form (RFC 7578) with one file: the file is streamed to disk and hashed on its way, so its size costs no memory.
 * Closing the form takes the file away.
 */
public final class UploadForm implements AutoCloseable {

    private static final int MAX_TEXT_BYTES = 128 * 1024;
    private static final int MAX_PARTS = 8;
    private static final int MAX_PART_HEADER_BYTES = 16 * 1024;

    private final String filePart;
    private final Map<String, String> texts = new HashMap<>();
    private @Nullable Path file;
    private @Nullable Upload upload;

    private UploadForm(String filePart) {
        this.filePart = filePart;
    }

    static UploadForm receive(HttpServletRequest request, String filePart, HttpSettings settings) {
        var form = new UploadForm(filePart);
        try {
            form.read(parts(request, settings), settings.incoming());
            return form;
        } catch (FileUploadException | IOException broken) {
            form.close();
            throw understood(broken, settings);
        } catch (RuntimeException refused) {
            form.close();
            throw refused;
        }
    }

    private static FileItemIterator parts(HttpServletRequest request, HttpSettings settings)
            throws FileUploadException, IOException {
        var parser = new FileUpload();
        parser.setHeaderEncoding("UTF-8");
        parser.setFileSizeMax(settings.maxUploadBytes());
        parser.setSizeMax(settings.maxUploadBytes() + MAX_PARTS * (MAX_TEXT_BYTES + MAX_PART_HEADER_BYTES));
        parser.setPartHeaderSizeMax(MAX_PART_HEADER_BYTES);
        return parser.getItemIterator(new MultipartRequest(request, RequestBody.of(request, settings.patience())));
    }

    /** The file that came; there is one, and it is not empty. */
    public Upload file() {
        var arrived = upload;
        if (arrived == null) throw InvalidInput.at("#" + filePart, "Must be given.");
        if (arrived.length() == 0) throw InvalidInput.at("#" + filePart, "Must not be empty.");
        return arrived;
    }

    /** The other parts. */
    public Fields fields() {
        return Fields.ofForm(texts);
    }

    /** The hash of all that the form says; not of how its parts are bounded. */
    Sha256 content() {
        var said = new StringBuilder();
        new TreeMap<>(texts)
                .forEach((name, text) -> said.append(Sha256.of(name).hex())
                        .append(Sha256.of(text).hex()));
        if (upload != null) said.append(upload.sha256().hex()).append(upload.fileName());
        return Sha256.of(said.toString());
    }

    private void read(FileItemIterator parts, Path incoming) throws FileUploadException, IOException {
        for (var count = 1; parts.hasNext(); count++) {
            if (count > MAX_PARTS) throw InvalidInput.at("", "Must have at most " + MAX_PARTS + " parts.");
            var part = parts.next();
            var name = part.getFieldName();
            if (name == null) throw new BrokenForm().asException();
            if (part.isFormField()) readText(name, part);
            else if (!name.equals(filePart)) throw InvalidInput.at("#" + name, "Is not a part of this form.");
            else if (file != null) throw InvalidInput.at("#" + name, "Must be given once.");
            else readFile(part, incoming);
        }
    }

    private void readText(String name, FileItemStream part) throws IOException {
        try (var stream = part.openStream()) {
            var bytes = stream.readNBytes(MAX_TEXT_BYTES + 1);
            if (bytes.length > MAX_TEXT_BYTES) throw new TooLarge(MAX_TEXT_BYTES).asException();
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (texts.put(name, text.toString()) != null) throw InvalidInput.at("#" + name, "Must be given once.");
        }
    }

    private void readFile(FileItemStream part, Path incoming) throws IOException {
        var digest = Sha256.digest();
        var target = Files.createTempFile(incoming, "upload-", "");
        file = target;
        try (var stream = new DigestInputStream(part.openStream(), digest);
                var out = Files.newOutputStream(target)) {
            var length = stream.transferTo(out);
            upload = new Upload(target, length, Sha256.of(digest.digest()), shown(part));
        }
    }

    /** What the sender calls the file, without folders; null when that is no name to show. */
    private static @Nullable String shown(FileItemStream part) {
        try {
            var name = part.getName();
            if (name == null) return null;
            return Image.FILE_NAME.accept(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        } catch (InvalidFileNameException | DomainException _) {
            return null;
        }
    }

    private static RuntimeException understood(Exception broken, HttpSettings settings) {
        var cause = broken instanceof FileUploadIOException wrapped ? wrapped.getCause() : broken;
        var largest = settings.maxUploadBytes();
        if (cause instanceof FileSizeLimitExceededException) return new TooLarge(largest).asException();
        if (cause instanceof SizeLimitExceededException headerOrForm) {
            return new TooLarge(Math.min(headerOrForm.getPermittedSize(), largest)).asException();
        }
        if (isDiskFull(cause)) return new NoRoomLeft().asException();
        if (cause instanceof FileSystemException) return new StorageUnavailable().asException();
        return new BrokenForm().asException();
    }

    private static boolean isDiskFull(@Nullable Throwable cause) {
        var message = cause == null ? null : cause.getMessage();
        return message != null && (message.contains("No space left") || message.contains("quota exceeded"));
    }

    @Override
    public void close() {
        if (file == null) return;
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // swept at the next start
        }
    }
}
