package flashsale.domain.payment;

/** What a buyer pays with. */
public enum PaymentMethod {
    CARD,
    ALIPAY,
    WECHAT_PAY
}
