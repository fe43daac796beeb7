package dev.hwasil.storage.s3;

import dev.hwasil.application.storage.StorageSettings;
import dev.hwasil.application.storage.StorageType;

/**
 * {@code STORAGE_TYPE=s3}: files in the bucket {@code S3_BUCKET} of a service that speaks S3. It is looked at by every
 * installation, and loads nothing of AWS's until it is opened.
 */
public final class S3StorageType implements StorageType {

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public Opening read(StorageSettings settings) {
        var read = S3Settings.of(settings);
        return () -> S3Opening.open(read, Timing.USUAL);
    }
}
