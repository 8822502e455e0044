package flashsale.order.bad;

final class OrderHelper {
    static final class OrdersImpl {}

    static final class DateUtils {}

    static final class OrderManager {}

    static final class ResourceBase {}
}
