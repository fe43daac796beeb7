package dev.hwasil.application.account;

final class InMemoryPasswordHasherTest extends PasswordHasherContract {

    @Override
    protected PasswordHasher hasher() {
        return new InMemoryPasswordHasher();
    }
}
