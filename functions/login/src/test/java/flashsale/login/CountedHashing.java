package flashsale.login;

import flashsale.domain.user.Password;
import flashsale.domain.user.PasswordHash;
import flashsale.domain.user.PasswordHashing;

/** Counts how often the slow work is done. */
final class CountedHashing implements PasswordHashing {
    private final PasswordHashing hashing;
    private int checks;

    CountedHashing(PasswordHashing hashing) {
        this.hashing = hashing;
    }

    @Override
    public PasswordHash hash(Password password) {
        return hashing.hash(password);
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        checks++;
        return hashing.matches(password, hash);
    }

    @Override
    public void matchNobody(Password password) {
        checks++;
        hashing.matchNobody(password);
    }

    int checks() {
        return checks;
    }
}
