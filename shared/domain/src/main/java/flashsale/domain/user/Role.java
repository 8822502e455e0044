package flashsale.domain.user;

public enum Role {
    BUYER,
    ADMIN
}
