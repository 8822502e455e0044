package flashsale.testing;

import flashsale.domain.order.Landing;
import flashsale.domain.order.Orders;
import flashsale.domain.product.Products;
import flashsale.domain.product.RenderedProducts;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockReleases;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.Users;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The ports in memory pass the contracts of the real ones. */
class InMemoryPortsTest {
    @Nested
    class OfUsers extends UsersContract {
        private final Users users = new InMemoryUsers();

        @Override
        protected Users users() {
            return users;
        }
    }

    @Nested
    class OfProducts extends ProductsContract {
        private final Products products = new InMemoryProducts();

        @Override
        protected Products products() {
            return products;
        }
    }

    @Nested
    class OfProductRevisions extends ProductRevisionsContract {
        private final Products products = new InMemoryProducts();

        @Override
        protected Products products() {
            return products;
        }
    }

    @Nested
    class OfProductImports extends ProductImportsContract {
        private final InMemoryProducts products = new InMemoryProducts();

        @Override
        protected InMemoryProducts products() {
            return products;
        }

        @Override
        protected InMemoryProducts imports() {
            return products;
        }

        @Override
        protected InMemoryProducts outbox() {
            return products;
        }
    }

    @Nested
    class OfRenderedProducts extends RenderedProductsContract {
        private final RenderedProducts cache = new InMemoryRenderedProducts(clock);

        @Override
        protected RenderedProducts cache() {
            return cache;
        }
    }

    @Nested
    class OfSales extends SalesContract {
        private final Products products = new InMemoryProducts();
        private final Sales sales = new InMemorySales();

        @Override
        protected Products products() {
            return products;
        }

        @Override
        protected Sales sales() {
            return sales;
        }
    }

    @Nested
    class OfOrders extends OrdersContract {
        private final Products products = new InMemoryProducts();
        private final Sales sales = new InMemorySales();
        private final InMemoryOrders orders = new InMemoryOrders(sales, clock);

        @Override
        protected Products products() {
            return products;
        }

        @Override
        protected Sales sales() {
            return sales;
        }

        @Override
        protected Orders orders() {
            return orders;
        }

        @Override
        protected Landing landing() {
            return orders;
        }

        @Override
        protected StockReleases releases() {
            return orders;
        }
    }

    @Nested
    class OfLanding extends LandingContract {
        private final Products products = new InMemoryProducts();
        private final Sales sales = new InMemorySales();
        private final InMemoryOrders orders = new InMemoryOrders(sales, clock);

        @Override
        protected Products products() {
            return products;
        }

        @Override
        protected Sales sales() {
            return sales;
        }

        @Override
        protected Orders orders() {
            return orders;
        }

        @Override
        protected Landing landing() {
            return orders;
        }

        @Override
        protected StockReleases releases() {
            return orders;
        }
    }

    @Nested
    class OfStockReleases extends StockReleasesContract {
        private final Products products = new InMemoryProducts();
        private final Sales sales = new InMemorySales();
        private final InMemoryOrders orders = new InMemoryOrders(sales, clock);

        @Override
        protected Products products() {
            return products;
        }

        @Override
        protected Sales sales() {
            return sales;
        }

        @Override
        protected Orders orders() {
            return orders;
        }

        @Override
        protected Landing landing() {
            return orders;
        }

        @Override
        protected StockReleases releases() {
            return orders;
        }
    }

    @Nested
    class OfPayments extends PaymentsContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfLateMoney extends LateMoneyContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfRefunds extends RefundsContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfOrderEnds extends OrderEndsContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfOrderEvents extends OrderEventOutboxContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfSaleBooks extends SaleBooksContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfStockAdjustments extends StockAdjustmentsContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfPlacements extends PlacementsContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfPlacedOrders extends PlacedOrdersContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfAbandonedLines extends AbandonedLinesContract {
        private final InMemoryShop shop = InMemoryShop.at(clock);

        @Override
        protected ShopUnderTest shop() {
            return shop;
        }
    }

    @Nested
    class OfSessions extends SessionsContract {
        private final Sessions sessions = new InMemorySessions(InstantSource.system());

        @Override
        protected Sessions sessions() {
            return sessions;
        }
    }
}
