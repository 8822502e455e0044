package flashsale.domain.sale;

/** The standing pools of products, as those who keep their gates need them. */
public interface StandingPools {
    /** As it is written down now. */
    SaleTerms terms(SaleId pool);

    /** Its gate has been loaded. Safe to repeat, at any later time too. */
    void opened(SaleId pool);
}
