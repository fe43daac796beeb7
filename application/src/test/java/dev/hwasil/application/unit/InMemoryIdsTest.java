package dev.hwasil.application.unit;

final class InMemoryIdsTest extends IdsContract {

    @Override
    protected Ids ids() {
        return new InMemoryIds();
    }
}
