package dev.hwasil.json;

import dev.hwasil.application.event.EventFormat;
import dev.hwasil.application.event.EventFormatContract;

final class JsonEventFormatTest extends EventFormatContract {

    @Override
    protected EventFormat format() {
        return new JsonEventFormat();
    }
}
