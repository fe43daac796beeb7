package dev.hwasil.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hwasil.application.storage.StorageNotOpened;
import dev.hwasil.application.storage.StorageType;
import dev.hwasil.application.storage.StorageTypeContract;
import dev.hwasil.application.storage.WrittenSettings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3StorageTypeTest extends StorageTypeContract {

    private static final S3Server SERVER = S3Server.shared();

    @Override
    protected StorageType type() {
        return new S3StorageType();
    }

    @Override
    protected Map<String, String> right() {
        return SERVER.settings();
    }

    @Override
    protected Map<String, Map<String, String>> wrong() {
        var wrong = new LinkedHashMap<String, Map<String, String>>();
        wrong.put("S3_BUCKET", with("S3_BUCKET", "My Bucket"));
        wrong.put("S3_ENDPOINT", with("S3_ENDPOINT", "s3.example:9000/studio"));
        wrong.put("S3_REGION", with("S3_REGION", "Frankfurt (Main)"));
        wrong.put("S3_PATH_STYLE", with("S3_PATH_STYLE", "yes"));
        wrong.put("S3_PRESIGNED", with("S3_PRESIGNED", "true"));
        wrong.put("S3_PUBLIC_ENDPOINT", with("S3_PUBLIC_ENDPOINT", "https://s3.example"));
        wrong.put("S3_ACCESS_KEY_ID", with("S3_ACCESS_KEY_ID", ""));
        wrong.put("S3_SECRET_ACCESS_KEY", with("S3_SECRET_ACCESS_KEY", ""));
        return wrong;
    }

    @Override
    protected Map<String, Map<String, String>> away() {
        var away = new LinkedHashMap<String, Map<String, String>>();
        away.put("S3_BUCKET", with("S3_BUCKET", "another"));
        away.put("S3_ENDPOINT", with("S3_ENDPOINT", "http://127.0.0.1:1"));
        away.put("S3_SECRET_ACCESS_KEY", with("S3_SECRET_ACCESS_KEY", "another secret"));
        return away;
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(SERVER.settings());
        settings.put(name, value);
        return settings;
    }

    @Test
    void without_a_bucket_nothing_is_guessed() {
        var settings = new WrittenSettings(Map.of("STORAGE_TYPE", "s3"), folder);

        var _ = type().read(settings);

        assertThat(settings.problems()).containsExactly("S3_BUCKET must be given when STORAGE_TYPE is s3.");
    }

    @Test
    void a_secret_is_never_said() {
        var settings = with("S3_SECRET_ACCESS_KEY", "another secret");
        var read = S3Settings.of(new WrittenSettings(settings, folder));

        assertThat(read.toString()).doesNotContain("another secret");
        assertThatThrownBy(() -> S3Opening.open(read, Timing.USUAL))
                .isInstanceOf(StorageNotOpened.class)
                .hasMessageNotContaining("another secret")
                .hasMessageContaining("S3_ACCESS_KEY_ID hwasil");
    }
}
