package flashsale.domain.user;

/** A salted password hash in PHC string form; it names its own algorithm and cost. */
public record PasswordHash(String phc) {
    @Override
    public String toString() {
        return "PasswordHash[hidden]";
    }
}
