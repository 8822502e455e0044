package flashsale.domain.product;

/** @param products active ones in this very category; those of the categories below it are not counted */
public record CategoryCount(Category category, long products) {}
