package dev.hwasil.application.account;

import dev.hwasil.application.unit.Sha256;
import dev.hwasil.domain.account.Password;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes fast, for tests only. */
public final class InMemoryPasswordHasher implements PasswordHasher {

    private static final Set<String> COMMON = Set.of("password", "12345678", "password1", "qwertyuiop");

    private final AtomicInteger salts = new AtomicInteger();
    private final AtomicInteger nobody = new AtomicInteger();
    private volatile Runnable whileMatching = () -> {};

    /** How often a password was tried on nobody. */
    public int triedOnNobody() {
        return nobody.get();
    }

    /** Happens in the middle of each {@link #matches} from now on. */
    public void whileMatching(Runnable event) {
        whileMatching = event;
    }

    @Override
    public String hash(Password password) {
        return salted(Integer.toString(salts.incrementAndGet()), password);
    }

    @Override
    public boolean matches(Password password, String hash) {
        whileMatching.run();
        return hash.equals(salted(hash.substring(0, hash.indexOf(':')), password));
    }

    @Override
    public void matchNobody(Password password) {
        nobody.incrementAndGet();
    }

    @Override
    public boolean isCommon(Password password) {
        return COMMON.contains(password.value());
    }

    private static String salted(String salt, Password password) {
        return salt + ":" + Sha256.of(salt + password.value()).hex();
    }
}
