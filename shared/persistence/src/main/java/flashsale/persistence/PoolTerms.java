package flashsale.persistence;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.SaleWindow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads the terms of a standing pool out of a row that has one, or the place for one. */
final class PoolTerms {
    /** Of a table called s. */
    static final String COLUMNS = """
        s.id as sale_id, s.standing_product_id, s.epoch, s.configuration, s.status,
        s.opens_at, s.closes_at, s.per_buyer, s.pay_within_millis\
        """;

    private PoolTerms() {}

    static Optional<SaleTerms> in(ResultSet row) throws SQLException {
        long id = row.getLong("sale_id");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new SaleTerms(
                SaleKind.STANDING,
                new SaleId(id),
                new ProductId(row.getLong("standing_product_id")),
                new GateToken(row.getInt("epoch"), row.getInt("configuration")),
                SaleStatus.valueOf(row.getString("status")),
                new SaleWindow(
                        Columns.instant(row.getObject("opens_at", LocalDateTime.class)),
                        Columns.instant(row.getObject("closes_at", LocalDateTime.class))),
                row.getInt("per_buyer"),
                Duration.ofMillis(row.getInt("pay_within_millis"))));
    }
}
