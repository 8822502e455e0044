package flashsale.security;

import flashsale.domain.user.Password;
import flashsale.domain.user.PasswordHash;
import flashsale.domain.user.PasswordHashing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id by Bouncy Castle. A hash is checked at the cost it was made with, so that raising the cost leaves older
 * users their passwords.
 */
public final class Argon2Passwords implements PasswordHashing {
    /** RFC 9106 section 3.1: 16 bytes of salt are enough for every password ever hashed. */
    private static final int SALT_BYTES = 16;

    private static final int TAG_BYTES = 32;

    /** Nobody's hash: today's cost, and a tag that no password is known to have. */
    private static final PhcString NOBODY = new PhcString(Argon2Cost.TODAY, new byte[SALT_BYTES], new byte[TAG_BYTES]);

    private final RandomGenerator random;

    /** @param random must be cryptographically strong */
    public Argon2Passwords(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public PasswordHash hash(Password password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var tag = tag(password, Argon2Cost.TODAY, salt, TAG_BYTES);
        return new PasswordHash(new PhcString(Argon2Cost.TODAY, salt, tag).write());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return matches(password, PhcString.parse(hash.phc()));
    }

    @Override
    public void matchNobody(Password password) {
        matches(password, NOBODY);
    }

    private static boolean matches(Password password, PhcString known) {
        var tag = tag(password, known.cost(), known.salt(), known.tag().length);
        return MessageDigest.isEqual(tag, known.tag());
    }

    private static byte[] tag(Password password, Argon2Cost cost, byte[] salt, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var tag = new byte[length];
        argon2.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), tag);
        return tag;
    }
}
