package flashsale.persistence.bad;

public record AnAdapter() {}
