package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

@Entity
@Table(name = "sales")
class SaleRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private SaleKind kind;

    @Column(name = "product_id")
    private long productId;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;
    private int stock;

    @Column(name = "per_buyer")
    private int perBuyer;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "pay_within_millis")
    private int payWithinMillis;

    @Enumerated(EnumType.STRING)
    private SaleStatus status;

    private int epoch;
    private int configuration;
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SaleRow() {}

    SaleRow(SaleRules rules, Instant now) {
        kind = rules.kind();
        productId = rules.product().value();
        priceMinor = rules.price().minor();
        currency = rules.price().currency().getCurrencyCode();
        stock = rules.stock();
        perBuyer = rules.perBuyer();
        opensAt = Columns.stored(rules.window().opensAt());
        closesAt = Columns.stored(rules.window().closesAt());
        payWithinMillis = Math.toIntExact(rules.payWithin().toMillis());
        status = SaleStatus.DRAFT;
        epoch = GateToken.NONE.epoch();
        configuration = GateToken.NONE.configuration();
        version = 1;
        createdAt = Columns.stored(now);
    }

    Sale toSale() {
        var rules = new SaleRules(
                kind,
                new ProductId(productId),
                Money.of(priceMinor, currency),
                stock,
                perBuyer,
                new SaleWindow(opensAt, closesAt),
                Duration.ofMillis(payWithinMillis));
        return new Sale(new SaleId(id), rules, status, new GateToken(epoch, configuration), createdAt);
    }

    int version() {
        return version;
    }
}
